import type { CslItem, CslName } from '../csl-item';

/** A file for reference managers; one file each. */
export interface CitationFormat {
  readonly id: string;
  readonly name: string;
  readonly extension: string;
  readonly contentType: string;
  write(item: CslItem): string;
}

const iso = (parts: readonly number[]) => parts.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0')).join('-');

/** As ISO 8601 has it, an interval with a slash; null where there is none. */
export function isoDate(item: CslItem, which: 'issued' | 'accessed'): string | null {
  const parts = item[which]?.['date-parts'] ?? [];
  return parts.length > 0 && parts.every((part) => part.length > 0) ? parts.map(iso).join('/') : null;
}

/** Family name first, with a comma: as reference managers part them. */
export function invertedName(name: CslName): string {
  return 'literal' in name ? name.literal : `${name.family}, ${name.given}`;
}
