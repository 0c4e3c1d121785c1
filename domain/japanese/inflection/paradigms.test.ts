import { describe, expect, it } from 'vitest';
import { deinflect } from './deinflect';
import { wordClasses, type WordClass } from './forms';

const leadsTo = (form: string, word: string, wordClass: WordClass) =>
  deinflect(form).some((one) => one.word === word && one.wordClass === wordClass && one.steps.length > 0);

/** Verb, class, stems before ない · ぬ · ます · ば · う and the forms in て and た, as grammars print them. */
const verbs = `
食べる ichidan 食べ 食べ 食べ 食べれ 食べよ 食べて 食べた
見る ichidan 見 見 見 見れ 見よ 見て 見た
買う godan 買わ 買わ 買い 買え 買お 買って 買った
行く godan 行か 行か 行き 行け 行こ 行って 行った
書く godan 書か 書か 書き 書け 書こ 書いて 書いた
泳ぐ godan 泳が 泳が 泳ぎ 泳げ 泳ご 泳いで 泳いだ
話す godan 話さ 話さ 話し 話せ 話そ 話して 話した
待つ godan 待た 待た 待ち 待て 待と 待って 待った
死ぬ godan 死な 死な 死に 死ね 死の 死んで 死んだ
遊ぶ godan 遊ば 遊ば 遊び 遊べ 遊ぼ 遊んで 遊んだ
読む godan 読ま 読ま 読み 読め 読も 読んで 読んだ
作る godan 作ら 作ら 作り 作れ 作ろ 作って 作った
恋う godan 恋わ 恋わ 恋い 恋え 恋お 恋うて 恋うた
問う godan 問わ 問わ 問い 問え 問お 問うて 問うた
する suru し せ し すれ しよ して した
来る kuru 来 来 来 来れ 来よ 来て 来た
くる kuru こ こ き くれ こよ きて きた
論ずる zuru 論じ 論ぜ 論じ 論ずれ 論じよ 論じて 論じた
`.trim().split('\n').map((line) => {
  const [word = '', named = '', nai = '', nu = '', masu = '', ba = '', u = '', te = '', ta = ''] = line.split(' ');
  const wordClass = wordClasses.find((one) => one === named);
  if (!wordClass) throw new Error(`Not a class of words: ${line}`);
  return { word, wordClass, nai, nu, masu, ba, u, te, ta };
});

const suffixes = {
  nai: 'ない なかった なければ なくて なくても なくては なければならない なければならなかった なくてはいけない なきゃ なくちゃ なけりゃ ないで ないでください ないでおく ないでいる ないどく なさそう なさすぎる ないらしい ねえ ねぇ',
  nu: 'ん んかった んで ず ずに ぬ ざる ざるを得ない ねば ねばならない ねばなりません にゃ んばかり んとする む',
  masu: 'ます ません ました ませんでした ましょう まして たい たくない たかった たければ たがる たがっている そう そうな すぎる すぎた やすい にくい づらい がたい 始める 出す だした かける 続ける 終わる 終える 切る 合う 直す 忘れる 慣れる 得る かねる 過ぎる ながら つつ なさい やがる やがった がち っぱなし っこない 方',
  ba: 'ば',
  u: 'う うとする うっか',
  te: 'いる いた いない います る た ない おる おく おいた ある あった しまう しまった みる みたい いく きた もらう いただく くれる くださる あげる やる ほしい ください も は もいい はいけない はならない くれ ちょうだい らっしゃる',
  ta: 'ら り らしい ろう',
} as const;

/** Those of the table, and the ones that are made of two stems. */
function formsOf(verb: (typeof verbs)[number]): string[] {
  const voiced = verb.te.endsWith('で');
  const root = verb.te.slice(0, -1);
  const short = voiced ? ['じゃう', 'じゃった', 'じまう', 'どく', 'どいて', 'どる', 'じゃいけない', 'じゃ', 'だって'] : ['ちゃう', 'ちゃった', 'ちまう', 'とく', 'といて', 'とる', 'ちゃいけない', 'ちゃ', 'たって'];
  return [
    ...Object.entries(suffixes).flatMap(([stem, list]) => list.split(' ').map((suffix) => verb[stem as keyof typeof suffixes] + suffix))
      // っか stands in the place of う.
      .map((form) => form.replace(/うっか$/u, 'っか')),
    verb.te, verb.ta, verb.masu, ...short.map((ending) => root + ending),
    `${verb.word}な`, `${verb.word}べき`, `${verb.word}べきだった`, `${verb.word}べからず`, `${verb.word}まい`, `${verb.word}らしい`, `${verb.word}らしかった`,
  ];
}

describe('every form of the paradigms leads back to its verb', () => {
  it.each(verbs)('$word', (verb) => {
    expect(formsOf(verb).filter((form) => !leadsTo(form, verb.word, verb.wordClass))).toEqual([]);
  });

  it('is a table of more than two thousand forms', () => expect(verbs.flatMap(formsOf).length).toBeGreaterThan(2000));
});

const others = `
食べる ichidan 食べられる 食べさせる 食べさせられる 食べさす 食べれる 食べろ 食べよ 食べりゃ 食べんな 食べへん 食べへんかった 食べはる 食べなんだ 食べや 食べな
書く godan 書かれる 書かせる 書かせられる 書かされる 書かす 書ける 書けない 書け 書きゃ 書こ 書かへん 書けへん 書かはる 書きな お書きになる お書きです 書いたげる
買う godan 買われる 買える 買や 買うて 買うた 買わへん
かう godan こうて こうた
払う godan 払うて 払うた
はらう godan はろうて はろうた
分かる godan 分かんない 分かんなかった 分からへん 分かりゃ 分かんな
足りる ichidan 足んない
知る godan 知らんかった 知らなんだ 知らずして 知んない
する suru される させる させられる さす できる しろ せよ すりゃ すんな すべき すべからず すべく すまい せん せんかった せんばかり せんとする せえへん しいへん せられる
為る suru 為ない 為た 為て 為ます 為れば
来る kuru 来られる 来させる 来れる 来い 来りゃ 来んな 来えへん 来まい 来さす
くる kuru こられる こさせる こい くりゃ くんな けえへん きいひん こまい
來る kuru 來ない 來た 來ます
くれる ichidan くれ くれた くれない くんない くれよ くれろ
なさる godan なさい なさいます なさらない なさった
のたまう godan のたもうて のたもうた のたまわない
訪う godan 訪うて 訪わない
高い adjective 高く 高くて 高くない 高くなかった 高かった 高ければ 高けりゃ 高かったら 高かったり 高そう 高すぎる 高さ 高がる 高かろう 高き 高し 高げ 高からず 高くって 高くても 高え 高ぇ 高う 高うて 高うございます 高くありません 高くありませんでした 高らしい 高いらしい
すごい adjective すげえ すげぇ すげー すごく すごかった すごけりゃ すごうて
わるい adjective わりい わりぃ わるかった わるうて
おもしろい adjective おもしれえ おもしろうて おもしろげ
美しい adjective 美しゅう 美しゅうございます 美しき 美しげ 美しさ
ない adjective ねえ ねぇ なく なくて なかった なければ なけりゃ なさそう なさすぎる なかろう なき なし
いい adjective よく よくて よくない よかった よければ よさそう よすぎる よさ よかろう よかったら よき よし よけりゃ
かわいい adjective かわいく かわいくない かわいかった かわいそう かわいさ
静か adjectival-noun 静かな 静かに 静かで 静かです 静かだった 静かではない 静かじゃない 静かである 静かであった 静からしい 静かすぎる 静かさ 静かなら 静かでも
`.trim().split('\n').flatMap((line) => {
  const [word = '', named = '', ...forms] = line.split(' ');
  const wordClass = wordClasses.find((one) => one === named);
  if (!wordClass) throw new Error(`Not a class of words: ${line}`);
  return forms.map((form) => [form, word, wordClass] as const);
});

/** Wrong on purpose: ずして is two words, 食べや is no form of the standard language, 高らしい lacks い. */
const absent = new Set(['知らずして', '食べや', '高らしい']);

describe('forms outside of the paradigms', () => {
  it.each(others)('%s ← %s (%s)', (form, word, wordClass) => expect(leadsTo(form, word, wordClass)).toBe(!absent.has(form)));
});

/** Nobody says these. */
const impossible = `
食べる ichidan 食べった 食べさされる 食べらせる 食べかった 食べくない 食べろう 食べらない 食べりたい 食べられられる 食べれられる 食べさせさせる 食べているている 食べてあっている 食べないじゃう 食べないてしまう 食べますない 食べたいます 食べたいたい 食べうて 食べないます
書く godan 書きて 書けられる 書けさせる 書かない書く 書くた 書くて 書かられる 書くさせる 書けたい 書かれられる 書かさせる 書かまい 書くろ 書いない
話す godan 話さされる 話いて 話さまい
読む godan 読みて 読みた 読むた 読んて 読んた
買う godan 買あない 買あれる
行く godan 行いて 行いた 行いたら 行いている 行いちゃう
いく godan いいて いいた
問う godan 問って 問った 問っている 問ったら
恋う godan 恋って 恋った
乞う godan 乞った
ある godan あらない あらなかった あれる
する suru するない しられる すない すます するた さない しさせる しぬ
来る kuru 来るない 来るた 来って 来らない 来ろ
高い adjective 高いかった 高いくない 高くかった 高くている 高くてしまう 高いて 高いない 高だった 高くます 高そうすぎる 高いだ
いい adjective いかった いくない いければ いさ
かわいい adjective かわよかった かわよくない
ない adjective なそう
静か adjectival-noun 静かい 静かかった 静かくない 静かいです
`.trim().split('\n').flatMap((line) => {
  const [word = '', named = '', ...forms] = line.split(' ');
  return forms.map((form) => [form, word, named] as const);
});

describe('forms that do not exist lead nowhere', () => {
  it.each(impossible)('%s is no form of %s (%s)', (form, word, wordClass) => {
    expect(deinflect(form).filter((one) => one.word === word && one.wordClass === wordClass)).toEqual([]);
  });

  it('are more than eighty', () => expect(impossible.length).toBeGreaterThanOrEqual(80));
});
