import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { vocabularyOf, type Token } from '@/domain/japanese/token';
import type { Concept } from '@/domain/glossary/concept';
import { prepareAnalysis, type Analyse, type AnalysedText } from './analyse';
import { overridesOf } from './overrides';
import { showRuby } from './testing';

const concept = (label: string, reading: string, category: Concept['category'] = 'concept'): Concept => ({
  slug: 'x', category, labels: [{ language: 'ja', kind: 'preferred', text: label, reading }], definition: { ja: '', en: '' }, related: [], source: null, sourceNote: null,
});

let analyse: Analyse;
const read = (text: string, segment: Partial<AnalysedText> = {}) => analyse({ text, readings: [], gaps: [], ...segment });
const surfaces = (tokens: readonly Token[]) => tokens.map(({ surface }) => surface).join('｜');
const only = (tokens: readonly Token[], surface: string) => {
  const found = tokens.find((token) => token.surface === surface);
  if (!found) throw new Error(`There is no word ${surface} in ${surfaces(tokens)}`);
  return found;
};

beforeAll(async () => {
  analyse = await prepareAnalysis(overridesOf([
    concept('同志国', 'どうしこく'),
    concept('防衛協力', 'ぼうえいきょうりょく'),
    concept('法の支配', 'ほうのしはい'),
    concept('小熊 真也', 'おぐま しんや', 'person'),
    concept('人道支援・災害救援', 'じんどうしえん・さいがいきゅうえん'),
    concept('市場', 'しじょう'),
    concept('卸売市場', 'おろしうりしじょう'),
  ]));
});

describe('words as a reader sees them', () => {
  it.each([
    ['会議が進められている。', '会議｜が｜進められている'],
    ['昨日、手紙を書いちゃった。', '昨日｜手紙｜を｜書いちゃった'],
    ['食べさせられませんでした', '食べさせられませんでした'],
    ['行かなければならない', '行かなければならない'],
    ['高くなかったので買った', '高くなかった｜ので｜買った'],
    ['静かな部屋だった。', '静かな｜部屋｜だった'],
    ['とても静かである', 'とても｜静か｜である'],
    ['勉強しています', '勉強しています'],
    ['防衛協力する国', '防衛協力する｜国'],
    ['本を読んでもらった', '本｜を｜読んでもらった'],
    ['書きやすいペン', '書きやすい｜ペン'],
    ['可能性が高い', '可能性｜が｜高い'],
    ['諸外国の大規模な活動', '諸外国｜の｜大規模な｜活動'],
    ['法の支配を守る', '法｜の｜支配｜を｜守る'],
    ['同志国等との同志国間の', '同志国｜等｜と｜の｜同志国｜間｜の'],
    ['「もがみ」型護衛艦', 'もがみ｜型｜護衛艦'],
    ['第5巻第2号、25年12月', '第5巻｜第2号｜25年｜12月'],
    ['よりソフトな対応', 'より｜ソフトな｜対応'],
  ])('%s', (text, expected) => expect(surfaces(read(text))).toBe(expected));

  it('says what a word is, and how its form came about', () => {
    const tokens = read('会議が進められている。');
    expect(only(tokens, '進められている')).toMatchObject({
      span: { start: 3, end: 10 }, lemma: '進める', lemmaReading: 'すすめる', reading: 'すすめられている', partOfSpeech: 'verb', readingFrom: 'analyser',
      conjugation: { wordClass: 'ichidan', steps: [{ key: 'passive', text: '進められる' }, { key: 'progressive', text: '進められている' }] },
      ruby: [{ span: { start: 3, end: 4 }, reading: 'すす' }],
    });
    expect(only(tokens, '進められている').morphemes.map(({ surface }) => surface)).toEqual(['進め', 'られ', 'て', 'いる']);
    expect(only(tokens, 'が')).toMatchObject({ partOfSpeech: 'particle', detail: 'case', conjugation: null });
    expect(only(read('彼が来ました'), '来ました')).toMatchObject({ lemma: '来る', lemmaReading: 'くる', reading: 'きました' });
    expect(only(read('よりソフトな対応'), 'より').partOfSpeech).toBe('adverb');
    expect(vocabularyOf(only(read('勉強しています'), '勉強しています'))).toEqual({ lemma: '勉強', reading: 'べんきょう' });
    expect(vocabularyOf(only(tokens, '会議'))).toEqual({ lemma: '会議', reading: 'かいぎ' });
  });
});

describe('readings', () => {
  it.each([
    ['2022年に', '2022年', '[2022|にせんにじゅうに][年|ねん]'],
    ['1つは', '1つ', '[1|ひと]つ'],
    ['三人で', '三人', '[三|さん][人|にん]'],
    ['二人で', '二人', '[二人|ふたり]'],
    ['4月1日に', '1日', '[1日|ついたち]'],
    ['4月1日に', '4月', '[4|し][月|がつ]'],
    ['令和9年', '9年', '[9|く][年|ねん]'],
    ['３か月', '３か月', '[３|さん]か[月|げつ]'],
    ['1ヶ月に', '1ヶ月', '[1|いっ][ヶ|か][月|げつ]'],
    ['2025年度の', '2025年度', '[2025|にせんにじゅうご][年|ねん][度|ど]'],
    ['1,000人', '1,000人', '[1,000|せん][人|にん]'],
    ['3.5％', '3.5％', '[3.5|さんてんご][％|パーセント]'],
    ['日本は', '日本', '[日|に][本|ほん]'],
    ['日本語は', '日本語', '[日|に][本|ほん][語|ご]'],
    ['その他にも', 'その他', 'その[他|ほか]'],
    ['小熊真也', '小熊真也', '[小|お][熊|ぐま][真|しん][也|や]'],
  ])('%s: %s', (text, word, expected) => {
    const found = read(text).find(({ surface }) => surface === word);
    expect(found ? showRuby(found) : surfaces(read(text))).toBe(expected);
  });

  it('take the longest term, and katakana and signs as the term has them', () => {
    expect(read('卸売市場で')[0]).toMatchObject({ surface: '卸売市場', reading: 'おろしうりしじょう', readingFrom: 'glossary' });
    expect(read('市場で')[0]).toMatchObject({ surface: '市場', reading: 'しじょう' });
    expect(read('人道支援・災害救援')[0]).toMatchObject({ surface: '人道支援・災害救援', reading: 'じんどうしえん・さいがいきゅうえん' });
  });

  it('take the editors’ before all others', () => {
    const [word] = read('市場で', { readings: [{ span: { start: 0, end: 2 }, reading: 'いちば' }] });
    expect(word).toMatchObject({ surface: '市場', reading: 'いちば', readingFrom: 'editors' });
  });

  it('know a person’s names apart', () => {
    expect(read('小熊 真也氏').map(({ surface, reading, detail }) => [surface, reading, detail])).toEqual([
      ['小熊', 'おぐま', 'person'], ['真也', 'しんや', 'person'], ['氏', 'し', null],
    ]);
  });

  it('are left open where nobody knows', () => {
    expect(only(read('ＸＹＺの件'), 'ＸＹＺ')).toMatchObject({ reading: null, ruby: [], readingFrom: null });
  });
});

describe('gaps', () => {
  it('end every word and every term', () => {
    const whole = read('防衛協力');
    const broken = read('防衛協力', { gaps: [2] });
    expect(surfaces(whole)).toBe('防衛協力');
    expect(broken.map(({ surface, atGap }) => [surface, atGap])).toEqual([['防衛', true], ['協力', true]]);
    expect(whole[0]?.atGap).toBe(false);
  });

  it('leave the reading of a lone kanji open', () => {
    expect(only(read('しかし、海需要は高い', { gaps: [5] }), '海')).toMatchObject({ reading: null, ruby: [], lemmaReading: null, atGap: true });
    expect(only(read('海は広い'), '海').reading).toBe('うみ');
  });

  it('may stand at the ends of a text, and in one with no words', () => {
    expect(surfaces(read('協力', { gaps: [0, 2] }))).toBe('協力');
    expect(read('', { gaps: [0] })).toEqual([]);
    expect(read('——「」。')).toEqual([]);
  });
});

describe('spans', () => {
  it('count UTF-16 units after characters outside of the basic plane', () => {
    const text = '𠮷野家と𩸽を食べた';
    const tokens = read(text);
    expect(only(tokens, '食べた').span).toEqual({ start: text.indexOf('食'), end: text.length });
    for (const { span, surface } of tokens) expect(text.slice(span.start, span.end)).toBe(surface);
  });

  const piece = fc.constantFrom('日本', '同志国', '防衛協力', '2022年', '1つ', '𠮷', '𩸽', '進められている', '、', '「', '」', ' ', 'が', 'HA/DR', 'もがみ', 'か\u3099'.normalize('NFC'), '九', '一', '月', 'する', '他に', '々', 'ー', 'A', '😀');
  it('hold in any text, with gaps anywhere', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.array(fc.nat(30), { maxLength: 3 }), (pieces, places) => {
        const text = pieces.join('');
        const gaps = places.filter((at) => at <= text.length && !/^[\udc00-\udfff]/.test(text.slice(at)));
        let at = 0;
        for (const { span, surface, ruby, morphemes } of read(text, { gaps })) {
          expect(span.start).toBeGreaterThanOrEqual(at);
          expect(text.slice(span.start, span.end)).toBe(surface);
          expect(gaps.some((gap) => gap > span.start && gap < span.end)).toBe(false);
          expect(morphemes.map((one) => text.slice(one.span.start, one.span.end)).join('')).toBe(surface);
          for (const one of ruby) {
            expect(one.span.start).toBeGreaterThanOrEqual(Math.max(at, span.start));
            expect(one.span.end).toBeLessThanOrEqual(span.end);
            at = one.span.end;
          }
          at = span.end;
        }
      }),
      { numRuns: 300 },
    );
  });
});
