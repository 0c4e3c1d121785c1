import type { CslItem, CslName } from '../csl-item';

/** A file for reference managers; one file each. */
export interface CitationFormat {
  readonly id: string;
  readonly name: string;
  readonly extension: string;
  readonly contentType: string;
  write(item: CslItem): string;
}

export function isoDate(item: CslItem, which: 'issued' | 'accessed'): string | null {
  const parts = item[which]?.['date-parts'][0];
  return parts && parts.length > 0 ? parts.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0')).join('-') : null;
}

/** Family name first, with a comma: as reference managers part them. */
export function invertedName(name: CslName): string {
  return 'literal' in name ? name.literal : `${name.family}, ${name.given}`;
}
