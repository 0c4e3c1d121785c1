import type { QuotedIntervention, QuotedSegment } from '../glossary/quotation';
import type { Bilingual, Language } from '../text/language';
import { otherLanguage } from '../text/language';
import { formatPassage } from '../text/passage';
import { passageOfSelection } from '../text/selected-passage';
import { overlaps, type Span } from '../text/span';
import { findHits } from './hits';
import type { Stems } from './index-terms';
import type { Plan } from './plan';
import type { SearchText } from './unit';

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

/** The lines of a pair: of the places of the first thing that is wanted. Where that is found in both languages, in its own. */
export function linesOf({ texts, ...pair }: FoundPair, { wanted }: Plan, stems: Stems): SearchLine[] {
  const [first] = wanted;
  if (!first) return [];
  const leading = (language: Language) => texts[language].map((text) => findHits(text, language, first.ways, stems));
  const preferred: Language = first.isLatin ? 'en' : 'ja';
  const own = leading(preferred);
  const isPreferred = own.some((hits) => hits.length > 0);
  const language = isPreferred ? preferred : otherLanguage(preferred);
  const hits = isPreferred ? own : leading(language);
  const all = wanted.flatMap(({ ways }) => ways);
  const answering = texts[otherLanguage(language)];
  // Found once for each text, however many lines it makes.
  const marks = { own: texts[language].map((text) => findHits(text, language, all, stems)), other: answering.map((text) => findHits(text, otherLanguage(language), all, stems)) };
  const lines = texts[language].flatMap((text, index) => (hits[index] ?? []).map((hit): SearchLine => {
    const links = new Set(text.links.filter(({ span }) => overlaps(span, hit)).map(({ link }) => link));
    const partner = answering.map((other, at) => quoted(
      other, apart([...other.links.filter(({ link }) => links.has(link)).map(({ span }) => span), ...(marks.other[at] ?? [])]),
    ));
    return { ...pair, ...quoted(text, apart([hit, ...(marks.own[index] ?? [])])), language, hit, passage: passageOf(text, language, hit), partner };
  }));
  return lines.slice(0, mostLines);
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
