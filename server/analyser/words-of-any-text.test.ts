import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { vocabularyOf, type Token } from '@/domain/japanese/token';
import { prepareAnalysis, type Analyse, type TextReading } from './analyse';
import { GivenReadings } from './given-readings';
import { readSentence } from './gold/read-gold';
import { scoreSentence } from './gold/score';
import { showRuby } from './testing';

let analyse: Analyse;
let withLabels: Analyse;

const shown = (tokens: readonly Token[]) => tokens.map((token) => `${showRuby(token)}${token.certainty === 'doubtful' ? '?' : ''}`).join(' ');
const read = (text: string) => shown(analyse({ text, readings: [], gaps: [] }));

/** A line with ruby, ｜溢《あふ》れて, as its text and the readings over it. */
function marked(line: string): { text: string; readings: TextReading[] } {
  const { text, words } = readSentence(line);
  return { text, readings: words.map(({ start, end, readings }) => ({ span: { start, end }, reading: readings[0] ?? '' })) };
}

beforeAll(async () => {
  analyse = await prepareAnalysis([]);
  withLabels = await prepareAnalysis([
    { text: '海上', reading: 'かいじょう', from: 'glossary', person: false }, { text: '日中', reading: 'にっちゅう', from: 'glossary', person: false },
    { text: '同志国', reading: 'どうしこく', from: 'glossary', person: false }, { text: '防衛大学', reading: 'ぼうえいだいがく', from: 'glossary', person: false },
    { text: '小熊真也', reading: 'おぐましんや', from: 'glossary', person: true },
  ]);
});

describe('characters that dictionaries write otherwise', () => {
  it.each([
    ['先生に𠮟られた。', '[先|せん][生|せい] に [𠮟|しか]られた'],
    ['辻󠄁さんと辻さん', '[辻󠄁|つじ] さん と [辻|つじ] さん'],
    ['葛󠄀城市と葛城市', '[葛󠄀|かつら][城|ぎ][市|し] と [葛|かつら][城|ぎ][市|し]'],
    ['祇󠄁園祭', '[祇󠄁|ぎ][園|おん][祭|まつり]'], ['渡邉󠄄氏', '[渡邉󠄄|わたなべ] [氏|し]'],
    ['⾼い⼭に登る', '[⾼|たか]い [⼭|やま] に [登|のぼ]る'], ['⻑官が辞任した', '[⻑|ちょう][官|かん] が [辞|じ][任|にん]した'],
    ['日本🇯🇵の𠮷田さんと𩸽定食', '[日|に][本|ほん] の [𠮷|よし][田|だ] さん と [𩸽|ほっけ] [定|てい][食|しょく]'],
    ['國語の教科書', '[國|こく][語|ご] の [教|きょう][科|か][書|しょ]'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));

  it('have the dictionary form of common characters', () => {
    const [, , verb] = analyse({ text: '先生に𠮟られた', readings: [], gaps: [] });
    expect(verb).toMatchObject({ surface: '𠮟られた', lemma: '叱る', lemmaReading: 'しかる', conjugation: { wordClass: 'godan' } });
  });
});

describe('words that the analyser’s dictionary lacks', () => {
  it.each([
    ['微笑みをたたえる', '[微笑|ほほえ]み を たたえる'], ['戸惑いを覚えた', '[戸|と][惑|まど]い を [覚|おぼ]えた'], ['昨夏は暑かった', '[昨|さく][夏|か] は [暑|あつ]かった'],
    ['木漏れ日の中', '[木|こ][漏|も]れ[日|び] の [中|なか]'], ['防衛戦略の変化', '[防|ぼう][衛|えい] [戦|せん][略|りゃく] の [変|へん][化|か]'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));
});

describe('readings over the text', () => {
  it.each([
    ['匂いがあたりへ｜溢《あふ》れて', '溢れて', { lemma: '溢れる', lemmaReading: 'あふれる', reading: 'あふれて' }],
    ['｜食《た》べた', '食べた', { lemma: '食べる', reading: 'たべた' }],
    ['｜美《うつく》しい', '美しい', { lemma: '美しい', reading: 'うつくしい' }],
    ['｜行《い》った', '行った', { lemma: '行く', reading: 'いった' }],
    ['｜行《おこな》った', '行った', { lemma: '行う', reading: 'おこなった' }],
    ['｜取《と》り扱う品', '取り扱う', { lemma: '取り扱う', reading: 'とりあつかう' }],
    ['｜憂《ゆう》鬱な顔', '憂鬱な', { lemma: '憂鬱', reading: 'ゆううつな' }],
    ['｜今日《きょう》中に', '今日中', { reading: 'きょうじゅう' }],
  ])('leave the word whole: %s', (line, surface, expected) => {
    const { text, readings } = marked(line);
    expect(analyse({ text, readings, gaps: [] }).find((token) => token.surface === surface)).toMatchObject(expected);
  });

  it('hold for the same word later in the text, in any form, and not before', () => {
    const given = new GivenReadings();
    const lines = ['犍陀多と好い匂い', '｜犍陀多《かんだた》は｜好《よ》い匂いに｜溢《あふ》れた庭へ｜私《わたくし》と行く', '犍陀多が好かった。溢れる。私は犍陀多だ。'];
    const [before = '', , after = ''] = lines.map((line) => shown(analyse({ ...marked(line), gaps: [], given })));
    expect(before).not.toContain('[犍陀多|かんだた]');
    expect(after).toBe('[犍陀多|かんだた] が [好|よ]かった [溢|あふ]れる [私|わたくし] は [犍陀多|かんだた] だ');
  });

  it('hold for the same word in one segment, too', () => {
    expect(shown(analyse({ ...marked('｜犍陀多《かんだた》は犍陀多である。'), gaps: [] }))).toBe('[犍陀多|かんだた] は [犍陀多|かんだた] である');
  });

  it('hold behind the place where they are given, not before it', () => {
    expect(shown(analyse({ ...marked('犍陀多は｜犍陀多《かんだた》という犍陀多だ。'), gaps: [] }))).toBe('犍 陀 [多|た] は [犍陀多|かんだた] という [犍陀多|かんだた] だ');
  });

  it('of a homograph are doubtful where nothing beside it decides', () => {
    const given = new GivenReadings();
    analyse({ ...marked('旗の｜下《もと》に集う'), gaps: [], given });
    const later = analyse({ text: '下を見る', readings: [], gaps: [], given });
    expect(later[0]).toMatchObject({ reading: 'もと', readingFrom: 'text', certainty: 'doubtful', doubt: 'homograph', otherReadings: expect.arrayContaining(['した']) });
    expect(analyse({ text: '先生の指導の下で', readings: [], gaps: [], given }).at(-2)).toMatchObject({ surface: '下', readingFrom: 'rule' });
  });

  it('give way where what stands beside the word decides it', () => {
    const given = new GivenReadings();
    analyse({ ...marked('市の｜人気《にんき》者'), gaps: [], given });
    analyse({ ...marked('｜人気《にんき》がある'), gaps: [], given });
    expect(shown(analyse({ text: '人気のない夜道', readings: [], gaps: [], given }))).toContain('[人|ひと][気|け]');
  });

  it('are reviewed, here and later', () => {
    const given = new GivenReadings();
    const certainty = (line: string) => analyse({ ...marked(line), gaps: [], given }).map(({ readingFrom, certainty: sure }) => [readingFrom, sure])[0];
    expect([certainty('｜犍陀多《かんだた》'), certainty('犍陀多')]).toEqual([['editors', 'reviewed'], ['text', 'reviewed']]);
  });
});

describe('labels of the glossary', () => {
  it.each([
    ['東海上空を飛ぶ', '[東|とう][海|かい] [上|じょう][空|くう] を [飛|と]ぶ'],
    ['数日中に届く', '[数|すう][日|じつ] [中|ちゅう] に [届|とど]く'],
    ['日中の交流', '[日|にっ][中|ちゅう] の [交|こう][流|りゅう]'],
    ['同志国連携を進める', '[同|どう][志|し][国|こく] [連|れん][携|けい] を [進|すす]める'],
    ['小熊真也氏', '[小|お][熊|ぐま][真|しん][也|や] [氏|し]'],
  ])('hold where they begin and end with a word: %s', (text, expected) => expect(withLabels({ text, readings: [], gaps: [] }).map(showRuby).join(' ')).toBe(expected));
});

describe('doubt', () => {
  it('says why, and how else the word may be read', () => {
    const [word] = analyse({ text: '扉が開く', readings: [], gaps: [] }).slice(2);
    expect(word).toMatchObject({ surface: '開く', certainty: 'doubtful', doubt: 'homograph' });
    expect([word?.reading, ...word?.otherReadings ?? []].sort()).toEqual(['あく', 'ひらく']);
  });

  it('takes a doubtful reading for none where a word is learned', () => {
    const [word] = analyse({ text: '扉が開く', readings: [], gaps: [] }).slice(2);
    expect(word && vocabularyOf(word)).toEqual({ lemma: '開く', reading: null });
  });

  it('is not cast on plain words', () => {
    expect(read('政府は新しい法律を国会に提出した。')).not.toContain('?');
  });
});

it('a text of one sentence without end is read, and in pieces', () => {
  const text = '国際社会の平和と安全、'.repeat(200);
  const tokens = analyse({ text, readings: [], gaps: [] });
  expect(tokens.filter(({ surface }) => surface === '平和')).toHaveLength(200);
});

it('keeps every reading of the editors, whatever it is and wherever it stands', () => {
  const texts = ['訪日韓国人が今日中に高野山へ行った。', '取り扱う品の数は二、三日で三百人分を超えた。', `${'漢字仮名交文'.repeat(60)}`, '葛󠄀城市と𠮷野家の一日中雨だった日、防衛戦略研究所で会った。', '微笑みと戸惑い、木漏れ日の中の市場。'];
  const kana = fc.string({ unit: fc.constantFrom(...'あかさたなはまやらわんいきしちにおこそ'), minLength: 1, maxLength: 4 });
  fc.assert(fc.property(fc.constantFrom(...texts), fc.nat(), fc.integer({ min: 1, max: 4 }), kana, (text, place, length, reading) => {
    const runs = [...text.matchAll(/(?:\p{Script=Han}[\u{e0100}-\u{e01ef}]*)+/gu)];
    const run = runs[place % runs.length];
    const characters = [...(run?.[0] ?? '').matchAll(/\p{Script=Han}[\u{e0100}-\u{e01ef}]*/gu)];
    const from = place % characters.length;
    const to = Math.min(characters.length, from + length);
    const start = (run?.index ?? 0) + (characters[from]?.index ?? 0);
    const end = start + characters.slice(from, to).map(([one]) => one).join('').length;
    const tokens = analyse({ text, readings: [{ span: { start, end }, reading }], gaps: [] });
    expect(scoreSentence({ genre: '', isHeldOut: false, text, words: [{ start, end, readings: [reading] }] }, tokens)).toMatchObject([{ isRight: true }]);
  }), { numRuns: 300 });
});

it.each(['a\0b', '\ud842で', '國\0學', '　', '\u200b', '\u{e0100}葛'])('loses nothing of %j', (text) => {
  const tokens = analyse({ text, readings: [], gaps: [] });
  for (const { span, surface } of tokens) expect(text.slice(span.start, span.end)).toBe(surface);
});
