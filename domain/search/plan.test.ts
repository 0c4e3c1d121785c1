import { describe, expect, it } from 'vitest';
import { planQuery, type Plan } from './plan';
import { maxExpansions, parseQuery } from './query';
import { textWith } from './testing/text-with';
import { noVocabulary, vocabularyOf } from './testing/vocabulary-of';
import type { Vocabulary } from './vocabulary';
import type { MatchWay } from './match-way';

const languages = {
  stems: (word: string) => [`${word}*`],
  readKanji: () => null,
  kana: (latin: string) => ({ doshikoku: ['どしこく'], kyouryoku: ['きょうりょく'], e: ['え'] })[latin] ?? [],
};

function planned(query: string, vocabulary: Vocabulary) {
  const parsed = parseQuery(query);
  if (parsed.kind !== 'query') throw new Error(JSON.stringify(parsed));
  return planQuery(parsed.query, languages, vocabulary);
}

function plan(query: string, vocabulary = noVocabulary): Plan {
  const made = planned(query, vocabulary);
  if (made.kind !== 'plan') throw new Error(JSON.stringify(made));
  return made;
}

const way = <K extends MatchWay['kind']>(query: string, kind: K) => (
  plan(query).wanted.flatMap(({ ways }) => ways).find((one): one is Extract<MatchWay, { kind: K }> => one.kind === kind)
);

describe('planQuery', () => {
  it.each([
    ['連', ['characters']],
    ['連携', ['characters', 'lemma']],
    ['"連携"', ['characters']],
    ['どうしこく', ['characters', 'lemma', 'reading']],
    ['こく', ['characters', 'reading']],
    ['cooperate', ['characters', 'stems']],
    ['"cooperate"', ['characters', 'words']],
    ['like-minded', ['characters', 'words']],
    ['doshikoku', ['characters', 'stems', 'reading']],
    ['"doshikoku"', ['characters', 'words']],
    ['e', ['characters', 'stems']],
    ['2022', ['characters', 'stems']],
    ['、', ['characters']],
    ['ASEAN諸国', ['characters', 'lemma']],
  ])('looks for %s in these ways: %s', (query, kinds) => expect(plan(query).wanted[0]?.ways.map(({ kind }) => kind)).toEqual(kinds));

  it('takes a form back to its dictionary form', () => {
    expect(way('連携した', 'lemma')?.lemmas).toEqual(expect.arrayContaining(['連携した', '連携する']));
    expect(way('進められている', 'lemma')?.lemmas).toContain('進める');
    expect(way('れんけいした', 'reading')?.readings).toContain('れんけいする');
  });

  it('takes Latin letters for any length of vowels, except where they tell it', () => {
    expect(way('doshikoku', 'reading')).toMatchObject({ readings: ['どしこく'], short: ['どしこく'] });
    expect(way('kyouryoku', 'reading')).toMatchObject({ readings: ['きょうりょく'], short: [] });
  });

  it('folds what is sought as texts are folded', () => {
    expect(way('ＮＡＴＯ', 'characters')?.text).toBe('nato');
    expect(way('ﾊﾞｲｵ', 'characters')?.text).toBe('バイオ');
    expect(way('"Defence Co-operation"', 'words')?.phrases).toEqual([['defense', 'cooperation']]);
  });

  it('keeps apart what is wanted, what is one of several, and what is not wanted', () => {
    const { wanted, unwanted } = plan('日本 連携 OR cooperation -"同志国"');
    expect(wanted.map(({ isLatin }) => isLatin)).toEqual([false, false]);
    expect(wanted[1]?.ways.map(({ kind }) => kind)).toEqual(['characters', 'lemma', 'characters', 'stems']);
    expect(unwanted).toEqual([{ kind: 'characters', text: '同志国' }]);
  });
});

describe('planQuery, of letters', () => {
  const texts = [
    'Deterrence, deterrence: a deterrent of the Defence ministry and its Defense partners.', 'Like-minded states; unlike minds like mindful ones, toward war.',
    'Japan\u2019s co-operation in 2015, Zürich\u2019s \u{10400}\u{10428}deseret, don\u2019t.',
  ];
  const vocabulary = vocabularyOf(texts.map((text) => ({ ja: [textWith('抑止 ASEAN*国', ['抑止//よくし'])], en: [textWith(text)] })), (word) => languages.stems(word));
  const meant = (query: string) => plan(query, vocabulary).meant.map(({ term, isFallback, words }) => `${term}${isFallback ? ' ~' : ''}: ${words.join(' ')}`);

  it.each([
    ['deter*', ['deter*: deterrence deterrent']],
    ['DETER*', ['DETER*: deterrence deterrent']],
    ['deter＊', ['deter＊: deterrence deterrent']],
    ['*terr*', ['*terr*: deterrence deterrent']],
    ['d*n*e', ['d*n*e: deterrence defence']],
    ['defenc*', ['defenc*: defence']],
    ['defens*', ['defens*: defence']],
    ['coop*', ['coop*: co-operation']],
    ['co-op*', ['co-op*: co-operation']],
    ['japan*', ['japan*: japan']],
    ["japa*'s", ["japa*'s: japan"]],
    ["don't*", ["don't*: don't"]],
    ['zu*ich', ['zu*ich: zurich']],
    ['\u{10400}*', ['\u{10400}*: \u{10428}\u{10428}deseret']],
    ['like-mind*', ['like-mind*: like-minded like-mindful']],
    ['*like-mind*', ['*like-mind*: like-minded like-mindful unlike-minds']],
    ['l*-m*', ['l*-m*: like-minded like-mindful']],
    ['xyz*', ['xyz*: ']],
    ['"deter*"', []],
    ['ASEAN*国', []],
    ['deterr', ['deterr ~: deterrence deterrent']],
    ['rrenc', ['rrenc ~: deterrence']],
    ['efence', ['efence ~: defence']],
    ['15', ['15 ~: 2015']],
    ['like-mind', ['like-mind ~: like-minded like-mindful unlike-minds']],
    ['ike-m', ['ike-m ~: like-minded like-mindful unlike-minds']],
    ['like/mind', []],
    ['war', []],
    ['"rrenc"', []],
    ['zzz', []],
    ['抑止 -rrenc', ['rrenc ~: deterrence']],
    ['抑止 -deter*', ['deter*: deterrence deterrent']],
    ['rrenc OR 15* OR *15', ['rrenc ~: deterrence', '15*: ', '*15: 2015']],
  ])('%s', (query, terms) => expect(meant(query)).toEqual(terms));

  it('takes letters that are a reading for a reading', () => {
    const spoken = { ...vocabulary, has: (way: MatchWay) => way.kind === 'reading' };
    expect(plan('doshikoku', spoken).meant).toEqual([]);
  });

  it('finds nothing by what no word fits, and leaves nothing out by it', () => {
    expect(plan('xyz*', vocabulary).wanted).toEqual([{ ways: [], isLatin: true }]);
    expect(plan('抑止 -xyz*', vocabulary).unwanted).toEqual([]);
  });

  it('has a limit to the words of a query, beyond which asterisks are refused and letters stay as they are', () => {
    const words = Array.from({ length: maxExpansions }, (_, at) => `a${String(at)}q`);
    const few = vocabularyOf([{ ja: [], en: [textWith(`${words.join(' ')} zebra zebu`)] }], (word) => [word]);
    const problem = (start: number, end: number) => ({ kind: 'problem', problem: { kind: 'tooManyWords', at: { start, end } } });
    expect(plan('a*', few).meant[0]).toMatchObject({ count: maxExpansions, words: { length: 12 } });
    expect(planned('*e* a*', few)).toEqual(problem(4, 6));
    expect(planned('zeb* OR a*', few)).toEqual(problem(8, 10));
    expect(planned('a*-z*', few)).toEqual(problem(0, 5));
    expect(plan('q eb', few).meant.map(({ term }) => term)).toEqual(['q']);
    expect(plan('eb q', few).meant.map(({ term }) => term)).toEqual(['eb']);
    // What letters are taken for is no reason to refuse asterisks.
    expect(plan('q a*', few).meant.map(({ term }) => term)).toEqual(['q', 'a*']);
  });
});
