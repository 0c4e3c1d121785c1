import fc from 'fast-check';
import { segmentsOf } from '@/domain/text/edition';
import type { Concept } from '@/domain/glossary/concept';
import { settledPassives } from '@/domain/japanese/inflection/forms';
import { languages } from '@/domain/text/language';
import { overlaps, type PlacedSpan } from '@/domain/text/span';
import { findWords } from '@/domain/text/words';
import type { ValidPackage } from '../read-package';

/** What editors may say of words anywhere in a text: of which segment, from which share of its words, over how many characters. */
interface ArbitraryAnnotation {
  readonly what: 'link' | 'note' | 'sense' | 'pattern' | 'excluded' | 'added';
  readonly segment: number;
  readonly from: number;
  readonly length: number;
  readonly english: boolean;
  readonly words: string;
  readonly form: (typeof settledPassives)[number] | undefined;
}

export const arbitraryAnnotations: fc.Arbitrary<readonly ArbitraryAnnotation[]> = fc.array(fc.record({
  what: fc.constantFrom('link', 'note', 'sense', 'pattern', 'excluded', 'added'), segment: fc.nat(15), from: fc.double({ min: 0, max: 0.999, noNaN: true }), length: fc.integer({ min: 1, max: 5 }),
  english: fc.boolean(), words: fc.constantFrom('言う。', 'a < b & "c"', '= | # [x] \\ %', '- yes: no'), form: fc.constantFrom(undefined, ...settledPassives),
}), { minLength: 8, maxLength: 30 });

/** Stands at the beginning of every segment that `model` makes. */
const first = '初めの句';
const concept = (slug: string, text: string, related: readonly string[]): Concept => ({
  slug, category: 'concept', definition: { ja: `${text}とは。`, en: `What ${slug} is.` }, related, source: null, sourceNote: null,
  labels: [{ language: 'ja', kind: 'preferred', text, reading: 'よみ' }, { language: 'en', kind: 'preferred', text: slug, reading: null }],
});

/** A package of `model` of which all this is said besides, as far as it can be said: the same that writing and reading it gives. */
export function withAnnotations(edition: ValidPackage, list: readonly ArbitraryAnnotation[]): ValidPackage {
  const taken: Record<string, PlacedSpan[]> = {};
  const placed = list.flatMap((saying) => {
    const place = saying.what === 'excluded' ? firstWords(edition, saying) : placeOf(edition, saying);
    const kind = saying.what === 'excluded' || saying.what === 'added' ? 'term' : saying.what;
    const before = taken[kind] ?? [];
    if (!place || before.some((other) => other.address === place.address && other.language === place.language && overlaps(other.span, place.span))) return [];
    taken[kind] = [...before, place];
    return [{ ...saying, place }];
  });
  const links = placed.filter(({ what }) => what === 'link').flatMap(({ place, segment, from, length }) => {
    const answer = placeOf(edition, { what: 'link', segment, from, length, english: true });
    const before = taken.answer ?? [];
    if (!answer || place.language === 'en' || before.some((other) => other.address === answer.address && overlaps(other.span, answer.span))) return [];
    taken.answer = [...before, answer];
    return [{ ja: [place], en: [answer] }];
  });
  const of = (what: ArbitraryAnnotation['what']) => placed.filter((each) => each.what === what);
  const order = segmentsOf(edition.content).map(({ address }) => address);
  const inText = (a: { place: PlacedSpan }, b: { place: PlacedSpan }) => order.indexOf(a.place.address) - order.indexOf(b.place.address) || a.place.span.start - b.place.span.start;
  const text = (words: string) => ({ ja: words, en: words });
  const senses = of('sense').sort(inText);
  return {
    ...edition,
    content: { ...edition.content, phraseLinks: links.sort((a, b) => paragraphOf(a.ja[0]) - paragraphOf(b.ja[0])), notes: of('note').sort(inText).map(({ place, words }) => ({ place, text: text(words) })) },
    study: {
      senses: senses.map(({ place, words, form }) => ({ place, sense: text(words), ...(form ? { form } : {}), row: { file: '', line: 1, column: 1 } })),
      readings: [],
      grammar: of('pattern').map(({ place, words }, index) => ({ pattern: `〜${index}`, level: 'N3' as const, places: [place], text: text(words) })),
    },
    remainder: {
      ...edition.remainder, forms: senses.flatMap(({ place, form }) => (form ? [{ place, form }] : [])),
      terms: { exclude: of('excluded').map(({ place }) => place), add: of('added').map(({ place }) => ({ place, concept: 'other' })) },
    },
    concepts: [concept('first', first, ['other']), concept('other', '別', ['further']), concept('further', '又', [])],
  };
}

/** Inside of a paragraph links stand in any order. */
const paragraphOf = (place: PlacedSpan | undefined) => Number(place?.address.split('.')[0]);

function firstWords(edition: ValidPackage, { segment }: ArbitraryAnnotation): PlacedSpan | null {
  const all = segmentsOf(edition.content);
  const own = all[segment % all.length];
  return own?.text.ja?.startsWith(first) ? { address: own.address, language: 'ja', span: { start: 0, end: first.length } } : null;
}

/** Whole characters that an editor can name; terms that are added stand beside those that are found. */
function placeOf(edition: ValidPackage, { what, segment, from, length, english }: Omit<ArbitraryAnnotation, 'words' | 'form'>): PlacedSpan | null {
  const all = segmentsOf(edition.content);
  const own = all[segment % all.length];
  const [ja, en] = languages;
  const language = english && ['link', 'note', 'added'].includes(what) ? en : ja;
  const text = own?.text[language];
  if (!own || !text) return null;
  const characters = [...new Intl.Segmenter('ja', { granularity: language === 'en' ? 'word' : 'grapheme' }).segment(text)];
  const at = Math.floor(from * characters.length);
  const start = characters[at]?.index ?? 0;
  const end = characters[at + length]?.index ?? text.length;
  const words = text.slice(start, end);
  const breaks = edition.content.apparatus.filter(({ kind }) => kind === 'gap').flatMap(({ places, restingOn }) => [...places, ...restingOn])
    .filter((place) => place.address === own.address && place.language === language).map(({ span }) => span.start);
  const place: PlacedSpan = { address: own.address, language, span: { start, end } };
  const beginsText = what === 'added' && language === 'ja' && start < first.length;
  return words.trim() === words && words !== '' && !beginsText && findWords(text, words, language, breaks).some((found) => found.start === start) ? place : null;
}
