import apa from '../csl/apa.json';
import chicago from '../csl/chicago-note-bibliography.json';
import mla from '../csl/modern-language-association.json';
import { cslStyle } from './csl-style';
import { sist02 } from './sist02';
import type { CitationStyle } from './style';

/** In the order in which they are offered. */
export const citationStyles: readonly CitationStyle[] = [
  cslStyle('chicago', { ja: 'シカゴ', en: 'Chicago' }, chicago, 'accessed'),
  cslStyle('apa', { ja: 'APA', en: 'APA' }, apa, 'retrieved'),
  cslStyle('mla', { ja: 'MLA', en: 'MLA' }, mla, 'accessedShort'),
  sist02,
];

export function citationStyle(id: string): CitationStyle | null {
  return citationStyles.find((style) => style.id === id) ?? null;
}
