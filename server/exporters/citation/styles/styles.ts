import apa from '../csl/apa.json';
import chicagoAuthorDate from '../csl/chicago-author-date.json';
import chicago from '../csl/chicago-fullnote-bibliography.json';
import mla from '../csl/modern-language-association.json';
import { cslStyle } from './csl-style';
import { sist02 } from './sist02';
import type { CitationStyle } from './style';

/** In the order in which they are offered. */
export const citationStyles: readonly CitationStyle[] = [
  cslStyle('chicago', { ja: 'シカゴ（注と文献表）', en: 'Chicago (notes and bibliography)' }, chicago, 'accessed', ['reference', 'note', 'short-note']),
  cslStyle('chicago-author-date', { ja: 'シカゴ（著者・年）', en: 'Chicago (author-date)' }, chicagoAuthorDate, 'accessed', ['reference', 'in-text']),
  cslStyle('apa', { ja: 'APA', en: 'APA' }, apa, 'retrieved', ['reference', 'in-text']),
  cslStyle('mla', { ja: 'MLA', en: 'MLA' }, mla, 'accessedShort', ['reference', 'in-text']),
  sist02,
];

export function citationStyle(id: string): CitationStyle | null {
  return citationStyles.find((style) => style.id === id) ?? null;
}
