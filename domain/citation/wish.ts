import { languages } from '../text/language';

/** The forms in which a passage can be taken along, in the order in which they are offered. */
export const quotationForms = ['quotation', 'plain', 'markdown', 'html', 'tei'] as const;
export type QuotationForm = (typeof quotationForms)[number];

export const citationStyles = ['chicago', 'apa', 'mla', 'sist02'] as const;
export type CitationStyleId = (typeof citationStyles)[number];

export const quotedLanguages = ['both', ...languages] as const;

/** How somebody wants a passage quoted. */
export interface QuotationWish {
  readonly languages: (typeof quotedLanguages)[number];
  readonly form: QuotationForm;
  /** With their readings after kanji. */
  readonly readings: boolean;
  readonly style: CitationStyleId;
  /** The language of the citation. */
  readonly in: (typeof languages)[number];
}

/** What is written for a language where nothing is wished. */
export function usualStyle(language: QuotationWish['in']): CitationStyleId {
  return language === 'ja' ? 'sist02' : 'chicago';
}
