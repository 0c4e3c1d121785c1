import { annotations } from './annotations';
import { conllu } from './conllu';
import { epub } from './epub/epub';
import type { ExportFormat, GlossaryFormat } from './format';
import { markdown } from './markdown';
import { textPackage } from './package';
import { glossaryTbx, tbx } from './tbx';
import { glossaryTbx2, tbx2 } from './tbx2';
import { tei } from './tei/tei';
import { tmx } from './tmx';
import { txt } from './txt';

/** In the order in which they are offered. */
export const exportFormats: readonly ExportFormat[] = [txt, markdown, epub, tei, conllu, tmx, tbx, tbx2, annotations, textPackage];

export const glossaryFormats: readonly GlossaryFormat[] = [glossaryTbx, glossaryTbx2];

/** By the name of its file, `tei.xml`. */
export function exportFormat(file: string): ExportFormat | null {
  return exportFormats.find(({ id, extension }) => file === `${id}.${extension}`) ?? null;
}

export function glossaryFormat(file: string): GlossaryFormat | null {
  return glossaryFormats.find(({ id, extension }) => file === `${id}.${extension}`) ?? null;
}
