import { beforeAll, describe, expect, it } from 'vitest';
import type { Token } from '@/domain/japanese/token';
import { prepareAnalysis, type Analyse, type AnalysedText } from './analyse';
import { overridesOf } from './overrides';

let analyse: Analyse;
const read = (text: string, segment: Partial<AnalysedText> = {}) => analyse({ text, readings: [], gaps: [], ...segment });
const surfaces = (tokens: readonly Token[]) => tokens.map(({ surface }) => surface).join('｜');

function only(text: string, surface: string): Token {
  const tokens = read(text);
  const found = tokens.find((token) => token.surface === surface);
  if (!found) throw new Error(`There is no word ${surface} in ${surfaces(tokens)}`);
  return found;
}

beforeAll(async () => {
  analyse = await prepareAnalysis(overridesOf([]));
});

it.each([
  ['本を並べて読む。', '並べて', 'ならべて'],
  ['並べて読むとは', '並べて', 'ならべて'],
  ['だから、並べて置く。', '並べて', 'ならべて'],
  ['一日中雨だった。', '雨', 'あめ'],
  ['一日中家にいた。', '家', 'いえ'],
  ['一晩中外にいた。', '外', 'そと'],
  ['右の端に立つ。', '端', 'はし'],
  ['端から端まで歩く。', '端', 'はし'],
  ['ドイツ語の訳を添えた。', '訳', 'やく'],
  ['この訳は古い。', '訳', 'わけ'],
  ['すぐれた訳者の訳を読む。', '訳', 'やく'],
  ['そういう訳で行けない。', '訳', 'わけ'],
  ['訳が分からない。', '訳', 'わけ'],
  ['わずかな仮名を書き添える。', '仮名', 'かな'],
  ['山田（仮名）は語った。', '仮名', 'かめい'],
  ['語の順を入れ替える。', '語', 'ご'],
  ['この語は古い。', '語', 'ご'],
  ['動詞に節を次々と続ける。', '節', 'せつ'],
  ['この節の主語を探す。', '節', 'せつ'],
  ['思い当たる節がある。', '節', 'ふし'],
  ['竹の節を削る。', '節', 'ふし'],
  ['目は一行、一段落ととどまる。', '一行', 'いちぎょう'],
  ['最初の一行を読む。', '一行', 'いちぎょう'],
  ['大統領の一行が着いた。', '一行', 'いっこう'],
  ['一行は京都へ向かった。', '一行', 'いっこう'],
  ['次の2行を消す。', '2行', 'にぎょう'],
  ['今日では珍しい。', '今日', 'こんにち'],
  ['今日の社会を論じる。', '今日', 'こんにち'],
  ['今日は雨だ。', '今日', 'きょう'],
  ['今日の会議で決める。', '今日', 'きょう'],
  ['防衛研究所が発表した。', '防衛研究所', 'ぼうえいけんきゅうしょ'],
  ['理化学の研究所を建てる。', '研究所', 'けんきゅうじょ'],
  ['ロゼッタ・ストーンは割れている。', 'ロゼッタ・ストーン', 'ロゼッタ・ストーン'],
])('%s: %s is read %s', (text, word, reading) => expect(only(text, word).reading).toBe(reading));

it.each([
  ['『方針』と新しい計画を示す。', 'と', 'parallel'],
  ['「方針」と大きく異なる。', 'と', 'case'],
  ['2022年「国家防衛戦略」と新時代の防衛力', 'と', 'parallel'],
  ['これを「同志国」と呼ぶ。', 'と', 'quotative'],
  ['「鐘を打つべし」と読んだ。', 'と', 'quotative'],
  ['「もう帰る」と彼は静かに言った。', 'と', 'quotative'],
  ['渚はなぎさと読む。', 'と', 'quotative'],
  ['友人と読む。', 'と', 'case'],
  ['翻訳とは語釈である。', 'と', 'quotative'],
  ['日本とは違う。', 'と', 'case'],
  ['彼とは会わない。', 'と', 'case'],
  ['紛争の抑止と一見関わりのない分野。', 'と', 'case'],
  ['紙と鉛筆を買う。', 'と', 'parallel'],
  ['行くのか、', 'か', 'final'],
  ['どう縫ったかが見える。', 'か', 'limiting'],
])('%s: %s is %s', (text, word, detail) => expect(only(text, word)).toMatchObject({ partOfSpeech: 'particle', detail }));

it.each([
  ['1997年生まれ、新潟県出身。', '生まれ', 'noun', '生まれ'],
  ['京都生まれ。', '生まれ', 'noun', '生まれ'],
  ['東京育ち、横浜在住。', '育ち', 'noun', '育ち'],
  ['昨日生まれ、今日は元気だ。', '生まれ', 'verb', '生まれる'],
  ['珍しい名に添えた読み、ページの下の注。', '読み', 'noun', '読み'],
  ['本を読み、眠った。', '読み', 'verb', '読む'],
  ['実際の協力は難しい。', '実際', 'noun', '実際'],
  ['実際、協力は難しい。', '実際', 'adverb', '実際'],
  ['たいていの言語にある。', 'たいてい', 'noun', 'たいてい'],
  ['わずかな時間を使う。', 'わずかな', 'adjectival-noun', 'わずか'],
  ['もう一人の証人なのだ。', '証人', 'noun', '証人'],
  ['それが重要なのだ。', '重要な', 'adjectival-noun', '重要'],
  ['一方には海がある。', '一方', 'noun', '一方'],
  ['一方、動詞は文末に立つ。', '一方', 'conjunction', '一方'],
  ['楽しみもまたそこにある。', 'また', 'adverb', 'また'],
  ['また、港も広い。', 'また', 'conjunction', 'また'],
  ['どこまでも同じにはならない。', '同じ', 'adjectival-noun', '同じ'],
  ['同じことを言う。', '同じ', 'adnominal', '同じ'],
  ['一見難しい問題だ。', '一見', 'adverb', '一見'],
  ['それは答えではない。', 'で', 'auxiliary', 'だ'],
  ['日本では見られない。', 'で', 'particle', 'で'],
  ['書き添えるだけで、読める。', 'で', 'particle', 'で'],
  ['縫い目を見せて失うものはない。', 'ない', 'adjective', 'ない'],
  ['日の暮れるまで考えあぐねた。', '考えあぐねた', 'verb', '考えあぐねる'],
  ['その一つに行き当たった。', '行き当たった', 'verb', '行き当たる'],
  ['京都を食べ歩く。', '食べ歩く', 'verb', '食べ歩く'],
  ['数人の医師が読む。', '数人', 'noun', '数人'],
  ['数年が過ぎた。', '数年', 'noun', '数年'],
  ['二字を掲げる。', '二字', 'number', '二字'],
])('%s: %s is a word, %s, of %s', (text, word, partOfSpeech, lemma) => expect(only(text, word)).toMatchObject({ partOfSpeech, lemma }));

describe('a compound of the dictionary or the glossary', () => {
  it('does not take する because its last part does, and is a verb before する', async () => {
    const withTerms = await prepareAnalysis([
      { text: '日米同盟', reading: 'にちべいどうめい', from: 'glossary', person: false }, { text: '防衛協力', reading: 'ぼうえいきょうりょく', from: 'glossary', person: false },
    ]);
    const [alliance] = withTerms({ text: '日米同盟の強化', readings: [], gaps: [] });
    expect(alliance).toMatchObject({ surface: '日米同盟', partOfSpeech: 'noun', detail: null });
    expect(withTerms({ text: '防衛協力する国', readings: [], gaps: [] })[0]).toMatchObject({ surface: '防衛協力する', partOfSpeech: 'verb' });
  });

  it('is one word where it ends in the stem of a verb that nothing inflects', async () => {
    const withTerm = await prepareAnalysis([{ text: '対応づけ', reading: 'たいおうづけ', from: 'glossary', person: false }]);
    expect(surfaces(withTerm({ text: '対応づけとは記録である。', readings: [], gaps: [] }))).toBe('対応づけ｜と｜は｜記録｜である');
    expect(withTerm({ text: '二つを対応づけた。', readings: [], gaps: [] }).find(({ surface }) => surface.endsWith('づけた'))).toMatchObject({ partOfSpeech: 'verb' });
  });
});

describe('a reading over the kanji of a word that goes on in kana', () => {
  const at = (text: string, words: string, reading: string) => {
    const start = text.indexOf(words);
    return { span: { start, end: start + words.length }, reading, witnessLine: null };
  };

  it.each([
    ['動詞に節を次々と吊るすことをいとわない。', [['吊', 'つ']], '吊るす', 'つるす', '吊るす'],
    ['着物のほうが、繕いやすく、よい。', [['繕', 'つくろ']], '繕いやすく', 'つくろいやすく', '繕う'],
    ['ページを繰っていたことに気づく。', [['繰', 'く']], '繰っていた', 'くっていた', '繰る'],
    ['それを受け取った。', [['受', 'う'], ['取', 'と']], '受け取った', 'うけとった', '受け取る'],
    ['頬を抓っている。', [['抓', 'つね']], '抓っている', 'つねっている', '抓る'],
  ] as const)('%s', (text, readings, word, reading, lemma) => {
    const tokens = read(text, { readings: readings.map(([words, kana]) => at(text, words, kana)) });
    expect(tokens.find(({ surface }) => surface === word), surfaces(tokens)).toMatchObject({ reading, lemma, readingFrom: 'editors' });
  });

  it('still divides where it names a word of its own', () => {
    const text = '卸売市場で';
    expect(surfaces(read(text, { readings: [at(text, '市場', 'いちば')] }))).toBe('卸売｜市場｜で');
  });
});

it('か where the text breaks off behind a case particle begins a lost word', () => {
  const text = '課題への対応にか';
  expect(read(text, { gaps: [text.length] }).at(-1)).toMatchObject({ surface: 'か', partOfSpeech: 'unknown', atGap: true });
  expect(read('行くのか', { gaps: [4] }).at(-1)).toMatchObject({ surface: 'か', partOfSpeech: 'particle' });
});
