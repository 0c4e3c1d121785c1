import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choiceKey, mergeChoices, type ChosenPlace, type ReadingChoice } from './choice';
import { rubyOver } from './ruby-over';
import { placeOf, quoteOf, applyChoices, type ReadableWord } from './apply-choices';
import { parseReading } from './typed-reading';

/** A segment of words, each given as surface, lemma, reading and other readings; with something between the words, as punctuation is. */
function segment(...list: readonly [surface: string, lemma: string, reading: string, ...others: string[]][]): ReadableWord[] {
  let at = 0;
  return list.map(([surface, lemma, reading, ...otherReadings]) => {
    const span = { start: at, end: at + surface.length };
    at = span.end + 1;
    return { span, surface, lemma, reading, otherReadings };
  });
}

const first = { work: 'harbour', edition: 1 };
const makeMorning = () => segment(['朝', '朝', 'あさ'], ['の', 'の', 'の'], ['市場', '市場', 'いちば', 'しじょう'], ['を', 'を', 'を'], ['開いた', '開く', 'あいた', 'ひらいた']);
const morning = makeMorning();
const evening = segment(['市場', '市場', 'いちば', 'しじょう'], ['は', 'は', 'は'], ['開く', '開く', 'あく', 'ひらく'], ['他', '他', 'ほか', 'た']);
const text = new Map([['1.1', morning], ['2.1', evening]]);

let changes = 0;
function choice(place: ChosenPlace, reading: string | null, at = (changes += 1)): ReadingChoice {
  return { place, reading, at, id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}` };
}
const here = (address: string, index: number, edition = 1) => placeOf('here', { ...first, edition }, address, text.get(address) ?? [], index);
const everywhere = (address: string, index: number) => placeOf('text', first, address, text.get(address) ?? [], index);
const readings = (choices: readonly ReadingChoice[], words: ReadonlyMap<string, readonly ReadableWord[]> = text, of = first) =>
  [...words].flatMap(([address, list]) => list.flatMap((word) => {
    const settled = applyChoices(words, choices, of).get(word);
    return settled ? [`${address} ${word.surface} ${settled.reading}`] : [];
  }));

describe('readings that a reader chooses', () => {
  it('hold where they were chosen, or wherever the word stands, or no longer', () => {
    expect(readings([choice(here('1.1', 2), 'しじょう')])).toEqual(['1.1 市場 しじょう']);
    expect(readings([choice(everywhere('1.1', 2), 'しじょう')])).toEqual(['1.1 市場 しじょう', '2.1 市場 しじょう']);
    expect(readings([choice(everywhere('1.1', 2), null)])).toEqual([]);
    expect(readings([choice(everywhere('1.1', 2), 'しじょう')], text, { work: 'sea', edition: 1 })).toEqual([]);
  });

  it('hold at a place before they hold in the text, whichever came last', () => {
    expect(readings([choice(here('1.1', 2), 'いちば'), choice(everywhere('2.1', 0), 'しじょう')])).toEqual(['1.1 市場 いちば', '2.1 市場 しじょう']);
    expect(readings([choice(everywhere('2.1', 0), 'しじょう'), choice(here('1.1', 2), 'いちば')])).toEqual(['1.1 市場 いちば', '2.1 市場 しじょう']);
  });

  it('hold for other forms of a word where these can be read so', () => {
    expect(readings([choice(everywhere('1.1', 4), 'ひらいた')])).toEqual(['1.1 開いた ひらいた', '2.1 開く ひらく']);
    // What nobody else knows holds for the form that it was said of.
    expect(readings([choice(everywhere('1.1', 4), 'はだいた')])).toEqual(['1.1 開いた はだいた']);
    // The word's own form goes before another one, also where it was said earlier.
    expect(readings([choice(everywhere('2.1', 2), 'あく'), choice(everywhere('1.1', 4), 'ひらいた')])).toEqual(['1.1 開いた ひらいた', '2.1 開く あく']);
  });

  it('are found in a new edition by the word and the words beside it', () => {
    const chosen = [choice(here('1.1', 2), 'しじょう')];
    const second = { work: 'harbour', edition: 2 };
    expect(readings(chosen, text, second)).toEqual(['1.1 市場 しじょう']);
    // Moved to another address, after a new sentence.
    const moved = new Map([['1.1', segment(['海', '海', 'うみ'])], ['1.2', morning]]);
    expect(readings(chosen, moved, second)).toEqual(['1.2 市場 しじょう']);
    // Twice in the edition: at its address where it stands there, nowhere where it does not.
    expect(readings(chosen, new Map([['1.1', morning], ['1.2', makeMorning()]]), second)).toEqual(['1.1 市場 しじょう']);
    expect(readings(chosen, new Map([['3.1', morning], ['3.2', makeMorning()]]), second)).toEqual([]);
    // The words beside it are others now.
    expect(readings(chosen, new Map([['1.1', segment(['夜', '夜', 'よる'], ['の', 'の', 'の'], ['市場', '市場', 'いちば'])]]), second)).toEqual([]);
    // What was chosen in this edition goes before.
    expect(readings([choice(here('1.1', 2, 2), 'いちば'), ...chosen], text, second)).toEqual(['1.1 市場 いちば']);
  });

  it('are not found where the word is another one by now', () => {
    const [market] = [here('1.1', 2)];
    expect(readings([choice({ ...market, surface: '市' } as ChosenPlace, 'いち')])).toEqual([]);
  });

  it('quotes no half of a character', () => {
    const words = segment(['𠮷野家家家家家家家家家', '𠮷', 'よ'], ['市場', '市場', 'いちば'], ['家家家家家家家家家家家𠮷', '家', 'いえ']);
    expect(quoteOf(words, 1)).toEqual({ before: '𠮷野家家家家家家家家家'.slice(-12), after: '家家家家家家家家家家家' });
    expect(quoteOf(segment(['家家家家家家家家家家家𠮷', '家', 'いえ'], ['市場', '市場', 'いちば'], ['𠮷', '𠮷', 'よし']), 1).before.isWellFormed()).toBe(true);
  });
});

const place: fc.Arbitrary<ChosenPlace> = fc.oneof(
  fc.record({ scope: fc.constant('text' as const), work: fc.constantFrom('a', 'b'), lemma: fc.constantFrom('他', '市場'), surface: fc.constantFrom('他', '市場') }),
  fc.record({
    scope: fc.constant('here' as const), work: fc.constantFrom('a', 'b'), edition: fc.constantFrom(1, 2), address: fc.constantFrom('1.1', '1.2'), start: fc.constantFrom(0, 1), end: fc.constantFrom(2, 12),
    surface: fc.constant('他'), before: fc.constant(''), after: fc.constant(''),
  }),
);
const anyChoice = fc.record({ place, reading: fc.constantFrom('た', 'ほか', null), at: fc.integer({ min: 0, max: 5 }), id: fc.uuid() });
const anyChoices = fc.uniqueArray(anyChoice, { selector: ({ id }) => id });

describe('records of choices', () => {
  it('come to the same in whatever order and however often changes come', () => {
    fc.assert(fc.property(anyChoices.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2 }))), ([list, mixed]) => {
      expect(mergeChoices(new Map(), mixed)).toEqual(mergeChoices(new Map(), list));
    }));
  });

  it('are one for each place, the last', () => {
    fc.assert(fc.property(anyChoices, (list) => {
      const merged = mergeChoices(new Map(), list);
      for (const [key, { at }] of merged) expect(at).toBe(Math.max(...list.filter((each) => choiceKey(each.place) === key).map((each) => each.at)));
      expect(new Set(merged.keys())).toEqual(new Set(list.map((each) => choiceKey(each.place))));
    }));
  });

  it('are kept apart where anything of their place differs, and the words beside it are none of it', () => {
    fc.assert(fc.property(place, place, (a, b) => {
      expect(choiceKey(a) === choiceKey(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
    }));
    expect(choiceKey({ ...here('1.1', 2), before: 'x' } as ChosenPlace)).toBe(choiceKey(here('1.1', 2)));
  });
});

describe('a reading that is typed', () => {
  it.each([
    ['しじょう', 'しじょう'], [' し じょう　', 'しじょう'], ['ｼｼﾞｮｳ', 'シジョウ'], ['マーケット', 'マーケット'], ['か\u3099', 'が'],
    ['', null], ['shijou', null], ['市場', null], ['し・じょう', null], ['<b>', null], ['あ'.repeat(61), null],
  ])('%s: %s', (typed, expected) => {
    expect(parseReading(typed)).toBe(expected);
  });

  const readKanji = (kanji: string) => ({ 市: { on: ['シ'], kun: ['いち'], names: [] }, 場: { on: ['ジョウ', 'チョウ'], kun: ['ば'], names: [] } })[kanji] ?? null;
  it.each([
    ['市場', 'しじょう', ['し', 'じょう']], ['市場', 'まーけっと', ['まーけっと']], ['行って', 'おこなって', ['おこな']], ['行って', 'おこなう', null],
    ['日の日', 'のののの', ['のののの']], ['ありがとう', 'ありがとう', null], ['2022年', 'にせんにじゅうにねん', ['にせんにじゅうにねん']], ['ブラウン管', 'ぶらうんかん', ['かん']],
  ])('over %s, %s', (surface, reading, expected) => {
    expect(rubyOver(surface, reading, readKanji)?.map((ruby) => ruby.reading) ?? null).toEqual(expected);
  });
});
