import { biblatex, bibtex } from './bib';
import { cslJson } from './csl-json';
import type { CitationFormat } from './format';
import { mods } from './mods';
import { ris } from './ris';

/** In the order in which they are offered. */
export const citationFormats: readonly CitationFormat[] = [bibtex, biblatex, ris, cslJson, mods];

export function citationFormat(id: string): CitationFormat | null {
  return citationFormats.find((format) => format.id === id) ?? null;
}
