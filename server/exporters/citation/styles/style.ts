import type { CitationSource } from '@/domain/citation/citation-source';
import type { CitationStyleId, CitationForm } from '@/domain/citation/quotation-options';
import type { Language } from '@/domain/text/language';

export interface WrittenCitation {
  /** One line. */
  readonly plain: string;
  /** The same in HTML: `<i>`, entities, nothing else. */
  readonly rich: string;
}

/** A way to write a citation; one file each. */
export interface CitationStyle {
  readonly id: CitationStyleId;
  readonly name: Readonly<Record<Language, string>>;
  /** Those that the style has; each has `reference`, the first. */
  readonly forms: readonly CitationForm[];
  /** A form that the style has not is an error of the caller's. */
  write(source: CitationSource, language: Language, form: CitationForm): WrittenCitation;
}

