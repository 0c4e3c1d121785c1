import { languages } from '../text/language';

/** The formats in which a passage can be copied, in the order in which they are offered. */
export const quotationForms = ['quotation', 'plain', 'markdown', 'html', 'tei'] as const;
export type QuotationForm = (typeof quotationForms)[number];

/** Chicago’s two systems are styles of their own: notes with a bibliography, and author and date. */
export const citationStyles = ['chicago', 'chicago-author-date', 'apa', 'mla', 'sist02'] as const;
export type CitationStyleId = (typeof citationStyles)[number];

export const quotedLanguages = ['both', ...languages] as const;

/** How somebody wants a passage quoted. */
export interface QuotationOptions {
  readonly languages: (typeof quotedLanguages)[number];
  readonly form: QuotationForm;
  /** With their readings after kanji. */
  readonly readings: boolean;
  readonly style: CitationStyleId;
  readonly citation: CitationForm;
  /** The language of the citation. */
  readonly in: (typeof languages)[number];
}

/** The style used when none is chosen. */
export function defaultStyle(language: QuotationOptions['in']): CitationStyleId {
  return language === 'ja' ? 'sist02' : 'chicago';
}

/**
 * The forms of a citation: an entry of a bibliography, a first note, a later note, and what stands in the text itself. A style has some of
 * them, in this order.
 */
export const citationForms = ['reference', 'note', 'short-note', 'in-text'] as const;

export type CitationForm = (typeof citationForms)[number];
