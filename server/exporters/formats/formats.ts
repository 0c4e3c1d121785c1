import type { ExportFormat, GlossaryFormat } from './format';
import { tei } from './tei/tei';

/** In the order in which they are offered. */
export const exportFormats: readonly ExportFormat[] = [tei];

export const glossaryFormats: readonly GlossaryFormat[] = [];

/** By the name of its file, `tei.xml`. */
export function exportFormat(file: string): ExportFormat | null {
  return exportFormats.find(({ id, extension }) => file === `${id}.${extension}`) ?? null;
}

export function glossaryFormat(file: string): GlossaryFormat | null {
  return glossaryFormats.find(({ id, extension }) => file === `${id}.${extension}`) ?? null;
}
