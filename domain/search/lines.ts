import type { QuotedIntervention, QuotedSegment } from '../glossary/quotation';
import type { Bilingual, Language } from '../text/language';
import { otherLanguage } from '../text/language';
import { formatPassage } from '../text/passage';
import { passageOfSelection } from '../text/selected-passage';
import { overlaps, type Span } from '../text/span';
import { findHits } from './hits';
import type { Stems } from './index-terms';
import type { Plan } from './plan';
import type { SearchText, SearchUnit } from './unit';

/** A segment of a pair that was found, with what is shown of it. */
export interface FoundText extends SearchText {
  readonly address: string;
  readonly interventions: readonly QuotedIntervention[];
  /** Spans of phrase links; those of one `link` answer one another. */
  readonly links: readonly { readonly link: number; readonly span: Span }[];
}

export interface FoundPair {
  readonly work: { readonly slug: string; readonly title: Bilingual };
  readonly edition: number;
  readonly isLatest: boolean;
  readonly texts: Readonly<Record<Language, readonly FoundText[]>>;
}

/** A concordance line: one place that was found, in its sentence, beside the sentence that answers it. */
export interface SearchLine extends QuotedSegment {
  readonly work: FoundPair['work'];
  readonly edition: number;
  readonly isLatest: boolean;
  readonly language: Language;
  /** What the line is aligned by; `marks` has it, too. */
  readonly hit: Span;
  /** The hit as an address (docs/addresses.md). */
  readonly passage: string;
  /** What answers in the other language: marked where the query found it, or a phrase link leads to it. */
  readonly partner: readonly QuotedSegment[];
}

/** A sentence of nothing but the word sought would crowd out the others. */
const mostLines = 20;

/** A place that was found in a pair: `hit` is of the `index`th text in that language. */
export interface FoundPlace {
  readonly language: Language;
  readonly index: number;
  readonly hit: Span;
}

/** The places of the first thing that is wanted, at most `mostLines`. Where that is found in both languages, in its own. */
export function placesOf(texts: SearchUnit, { wanted }: Pick<Plan, 'wanted'>, stems: Stems): FoundPlace[] {
  const [first] = wanted;
  if (!first) return [];
  const preferred: Language = first.isLatin ? 'en' : 'ja';
  const inLanguage = (language: Language) => texts[language].flatMap((text, index) => (
    findHits(text, language, first.ways, stems).map((hit): FoundPlace => ({ language, index, hit }))
  ));
  const own = inLanguage(preferred);
  return (own.length > 0 ? own : inLanguage(otherLanguage(preferred))).slice(0, mostLines);
}

/** The lines of a pair, all of them or those of some of its places. */
export function linesOf(found: FoundPair, plan: Plan, stems: Stems, places: readonly FoundPlace[] = placesOf(found.texts, plan, stems)): SearchLine[] {
  const { texts, ...pair } = found;
  const all = plan.wanted.flatMap(({ ways }) => ways);
  // Found once for each text, however many lines it makes.
  const marked = (language: Language) => texts[language].map((text) => ({ text, marks: findHits(text, language, all, stems) }));
  const marks = { ja: marked('ja'), en: marked('en') };
  return places.flatMap(({ language, index, hit }): SearchLine[] => {
    const own = marks[language][index];
    if (!own) return [];
    const links = new Set(own.text.links.filter(({ span }) => overlaps(span, hit)).map(({ link }) => link));
    const partner = marks[otherLanguage(language)].map((other) => quoted(
      other.text, apart([...other.text.links.filter(({ link }) => links.has(link)).map(({ span }) => span), ...other.marks]),
    ));
    return [{ ...pair, ...quoted(own.text, apart([hit, ...own.marks])), language, hit, passage: passageOf(own.text, language, hit), partner }];
  });
}

function quoted({ address, text, interventions }: FoundText, marks: readonly Span[]): QuotedSegment {
  return { address, text, marks, interventions };
}

/** In their order; of those that overlap, the first given. */
function apart(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans) if (!kept.some((earlier) => overlaps(earlier, span))) kept.push(span);
  return kept.sort((a, b) => a.start - b.start);
}

function passageOf({ address, text }: FoundText, language: Language, { start, end }: Span): string {
  const passage = passageOfSelection([{ address, language, text, start, end }]);
  return passage ? formatPassage(passage) : address;
}
