import { describe, expect, it } from 'vitest';
import { deinflect, explainForm } from './deinflect';
import { wordClasses, type WordClass } from './forms';

/** form · dictionary form · class · steps */
const table = `
行って 行く godan te
行った 行く godan past
行かない 行く godan negative
いって いく godan te
書いて 書く godan te
書いた 書く godan past
書かない 書く godan negative
書きます 書く godan polite
書ける 書く godan potential
書けば 書く godan conditional-ba
書け 書く godan imperative
書こう 書く godan volitional
書き 書く godan continuative
書かれる 書く godan passive
書かせる 書く godan causative
書かせられる 書く godan causative passive
書かされる 書く godan causative contraction passive
書いたら 書く godan conditional-tara
書いたり 書く godan alternating
書いている 書く godan progressive
書いてる 書く godan progressive contraction
書いておく 書く godan in-advance
書いとく 書く godan in-advance contraction
書いてある 書く godan resultative
書いてしまう 書く godan completely
書いちゃう 書く godan completely contraction
書いちゃった 書く godan completely contraction past
書いちまった 書く godan completely contraction past
書いてみる 書く godan trying
書いていく 書く godan going-on
書いてくる 書く godan coming-to
書いてきた 書く godan coming-to past
書いてもらう 書く godan receiving
書いていただく 書く godan receiving
書いてくれる 書く godan for-me
書いてくださる 書く godan for-me
書いてくださいます 書く godan for-me polite
書いてください 書く godan request
書いて下さい 書く godan request
書いてほしい 書く godan wish-for-others
書いてあげる 書く godan for-others
書きたい 書く godan desire
書きたくない 書く godan desire negative
書きたかった 書く godan desire past
書きたがる 書く godan desire-of-others
書きそう 書く godan seeming
書きすぎる 書く godan excess
書きやすい 書く godan easy
書きにくかった 書く godan hard past
書きづらい 書く godan hard
書き始める 書く godan beginning
書き続けている 書く godan continuing progressive
書き終わった 書く godan finishing past
書き方 書く godan way-of-doing
書きながら 書く godan while
書きつつ 書く godan while-literary
書きなさい 書く godan polite-imperative
書くな 書く godan prohibitive
書くまい 書く godan negative-volitional
書くべき 書く godan obligation
書かず 書く godan negative-literary
書かずに 書く godan negative-literary without
書かないで 書く godan negative without
書かぬ 書く godan negative-literary
書かん 書く godan negative contraction
書かなかった 書く godan negative past
書かなくて 書く godan negative te
書かなければ 書く godan negative conditional-ba
書かなければならない 書く godan negative must
書かなければなりません 書く godan negative must polite
書かなくてはいけない 書く godan negative must
書かなきゃ 書く godan negative must contraction
書かなくちゃ 書く godan negative must contraction
書きません 書く godan polite negative
書きませんでした 書く godan polite negative past
書きました 書く godan polite past
書きましょう 書く godan polite volitional
書きまして 書く godan polite te
お書きになる 書く godan honorific
お書きください 書く godan honorific request
お書きします 書く godan humble polite
書かれています 書く godan passive progressive polite
買って 買う godan te
買わない 買う godan negative
買います 買う godan polite
買おう 買う godan volitional
買える 買う godan potential
泳いだ 泳ぐ godan past
泳いで 泳ぐ godan te
泳いどく 泳ぐ godan in-advance contraction
話した 話す godan past
話せない 話す godan potential negative
話させる 話す godan causative
待った 待つ godan past
待てない 待つ godan potential negative
待ちます 待つ godan polite
待たれる 待つ godan passive
死んだ 死ぬ godan past
死なない 死ぬ godan negative
遊んで 遊ぶ godan te
遊んでいた 遊ぶ godan progressive past
遊んじゃった 遊ぶ godan completely contraction past
読んだ 読む godan past
読もう 読む godan volitional
読ませる 読む godan causative
読まされた 読む godan causative contraction passive past
帰った 帰る godan past
帰ろう 帰る godan volitional
帰らせていただきます 帰る godan causative receiving polite
高まっている 高まる godan progressive
問うた 問う godan past
下さい 下さる godan imperative
くださいます くださる godan polite
いらっしゃいます いらっしゃる godan polite
なさいます なさる godan polite
ございます ござる godan polite
おっしゃった おっしゃる godan past
なかった ある godan negative past
あった ある godan past
ありません ある godan polite negative
食べる 食べる ichidan
食べた 食べる ichidan past
食べない 食べる ichidan negative
食べます 食べる ichidan polite
食べて 食べる ichidan te
食べよう 食べる ichidan volitional
食べろ 食べる ichidan imperative
食べよ 食べる ichidan imperative
食べれば 食べる ichidan conditional-ba
食べられる 食べる ichidan passive-or-potential
食べれる 食べる ichidan potential
食べさせる 食べる ichidan causative
食べさせられる 食べる ichidan causative passive
食べさせられませんでした 食べる ichidan causative passive polite negative past
食べている 食べる ichidan progressive
食べてた 食べる ichidan progressive contraction past
食べちゃ 食べる ichidan conditional-tewa contraction
食べず 食べる ichidan negative-literary
食べつつ 食べる ichidan while-literary
食べたくなかった 食べる ichidan desire negative past
進められている 進める ichidan passive progressive
位置付けられている 位置付ける ichidan passive progressive
切り分けられる 切り分ける ichidan passive-or-potential
迎えている 迎える ichidan progressive
見て 見る ichidan te
見られる 見る ichidan passive-or-potential
見なさい 見る ichidan polite-imperative
する する suru
した する suru past
して する suru te
しない する suru negative
します する suru polite
しよう する suru volitional
しろ する suru imperative
せよ する suru imperative
すれば する suru conditional-ba
される する suru passive
させる する suru causative
させられた する suru causative passive past
できる する suru potential
せず する suru negative-literary
せずに する suru negative-literary without
すべき する suru obligation
策定された 策定する suru passive past
展開されている 展開する suru passive progressive
創出していく 創出する suru going-on
発展している 発展する suru progressive
協議し 協議する suru continuative
論じる 論じる ichidan
論ずれば 論ずる zuru conditional-ba
来る 来る kuru
来た 来る kuru past
来ない 来る kuru negative
来られる 来る kuru passive-or-potential
来い 来る kuru imperative
来よう 来る kuru volitional
きた くる kuru past
こない くる kuru negative
こい くる kuru imperative
くれば くる kuru conditional-ba
こさせる くる kuru causative
きます くる kuru polite
高い 高い adjective
高く 高い adjective adverbial
高くて 高い adjective te
高かった 高い adjective past
高くない 高い adjective negative
高くなかった 高い adjective negative past
高ければ 高い adjective conditional-ba
高かったら 高い adjective conditional-tara
高そう 高い adjective seeming
高すぎる 高い adjective excess
高さ 高い adjective nominal
高いです 高い adjective polite
高かったです 高い adjective past polite
高くありません 高い adjective negative polite
高かろう 高い adjective presumptive
寒がる 寒い adjective showing-feeling
よくない いい adjective negative
よかった いい adjective past
重要な 重要 adjectival-noun attributive
静かだった 静か adjectival-noun past
静かではない 静か adjectival-noun negative
静かじゃなかった 静か adjectival-noun negative contraction past
静かでした 静か adjectival-noun past polite
静かなら 静か adjectival-noun conditional-nara
静かに 静か adjectival-noun adverbial
だろう だ copula presumptive
だった だ copula past
でした だ copula past polite
でしょう だ copula presumptive polite
静かじゃありません 静か adjectival-noun negative polite contraction
`;

const rows = table.trim().split('\n').map((line) => {
  const [form = '', word = '', wordClass = '', ...keys] = line.split(' ');
  const known = wordClasses.find((one) => one === wordClass);
  if (!known) throw new Error(`Not a class of words: ${line}`);
  return [form, word, known, keys.join(' ')] as const;
});

describe('explainForm', () => {
  it('is a table worth its name', () => expect(rows.length).toBeGreaterThanOrEqual(150));

  it.each(rows)('%s ← %s (%s): %s', (form, word, wordClass, keys) => {
    const steps = explainForm(form, word, wordClass);
    expect(steps?.map((step) => step.key).join(' ')).toBe(keys);
    if (steps && steps.length > 0) expect(steps.at(-1)?.text).toBe(form);
  });

  it('shows the word at each step', () => {
    expect(explainForm('進められている', '進める', 'ichidan')).toEqual([
      { key: 'passive', text: '進められる' },
      { key: 'progressive', text: '進められている' },
    ]);
    expect(explainForm('食べないで', '食べる', 'ichidan')).toEqual([
      { key: 'negative', text: '食べない' },
      { key: 'without', text: '食べないで' },
    ]);
    expect(explainForm('書いちゃった', '書く', 'godan')).toEqual([
      { key: 'completely', text: '書いてしまう' },
      { key: 'contraction', text: '書いちゃう' },
      { key: 'past', text: '書いちゃった' },
    ]);
  });

  it.each<[string, string, WordClass]>([
    ['行った', '行う', 'ichidan'],
    ['高い', '高く', 'godan'],
    ['書いて', '書ぐ', 'godan'],
    ['食べった', '食べる', 'ichidan'],
    ['行いて', '行く', 'suru'],
    ['書いて', '書う', 'godan'],
  ])('%s is no form of %s (%s)', (form, word, wordClass) => expect(explainForm(form, word, wordClass)).toBeNull());
});

describe('deinflect', () => {
  it('gives the text itself first, and every dictionary form it may be of', () => {
    const words = deinflect('いった').map((candidate) => candidate.word);
    expect(words[0]).toBe('いった');
    expect(words).toEqual(expect.arrayContaining(['いう', 'いつ', 'いる', 'いく']));
  });

  it('says which rules', () => {
    const found = deinflect('書かれている').find(({ word, wordClass }) => word === '書く' && wordClass === 'godan');
    expect(found?.rules).toEqual(['かれる←く', 'て←る', 'ている←て']);
  });

  it('takes what has no form as it is, or as the stem of a verb in る', () => {
    expect(deinflect('と').map((candidate) => candidate.word)).toEqual(['と', 'とる']);
    expect(deinflect('')).toEqual([{ word: '', wordClass: null, steps: [], rules: [] }]);
  });
});
