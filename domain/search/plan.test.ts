import { describe, expect, it } from 'vitest';
import { planQuery, type Way } from './plan';
import { parseQuery } from './query';

const languages = {
  stems: (word: string) => [`${word}*`],
  kana: (latin: string) => ({ doshikoku: ['どしこく'], kyouryoku: ['きょうりょく'], e: ['え'] })[latin] ?? [],
};

function plan(query: string) {
  const parsed = parseQuery(query);
  if (parsed.kind !== 'query') throw new Error(JSON.stringify(parsed));
  return planQuery(parsed.query, languages);
}

const way = <K extends Way['kind']>(query: string, kind: K) => (
  plan(query).wanted.flatMap(({ ways }) => ways).find((one): one is Extract<Way, { kind: K }> => one.kind === kind)
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
    expect(way('"Defence Co-operation"', 'words')?.words).toEqual(['defense', 'cooperation']);
  });

  it('keeps apart what is wanted, what is one of several, and what is not wanted', () => {
    const { wanted, unwanted } = plan('日本 連携 OR cooperation -"同志国"');
    expect(wanted.map(({ isLatin }) => isLatin)).toEqual([false, false]);
    expect(wanted[1]?.ways.map(({ kind }) => kind)).toEqual(['characters', 'lemma', 'characters', 'stems']);
    expect(unwanted).toEqual([{ kind: 'characters', text: '同志国' }]);
  });
});
