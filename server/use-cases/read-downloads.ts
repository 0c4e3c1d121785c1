import 'server-only';
import type { EditionHead } from '@/domain/text/edition-pages';
import type { Passage } from '@/domain/text/passage';
import { exportFormats, glossaryFormats } from '@/server/exporters/formats/formats';
import { exportSource } from './read-export';

export interface Download {
  /** Of the format. */
  readonly id: string;
  readonly name: string;
  /** As in `tei.xml`. */
  readonly file: string;
  /** What can be chosen: the values of each parameter, the one that holds where nothing is said first. */
  readonly choices: Readonly<Record<string, readonly string[]>>;
}

export interface Downloads {
  readonly head: EditionHead;
  readonly passage: Passage | null;
  readonly files: readonly Download[];
  /** Files of the whole glossary. */
  readonly glossary: readonly Download[];
}

/** What can be taken along of an edition or a passage. Null where there is none; `elsewhere` where it is written otherwise. */
export async function readDownloads(work: string, number: number, address: string | null): Promise<Downloads | { readonly elsewhere: string } | null> {
  const source = await exportSource(work, number, address);
  if (!source || 'elsewhere' in source) return source;
  const { head, passage } = source;
  const isWhole = (await source.package()) !== null;
  const files = exportFormats.filter(({ of, needsPackage }) => of.includes(passage ? 'passage' : 'edition') && (isWhole || !needsPackage))
    .map(({ id, name, extension, choices }): Download => ({ id, name, file: `${id}.${extension}`, choices }));
  const glossary = glossaryFormats.map(({ id, name, extension }): Download => ({ id, name, file: `${id}.${extension}`, choices: {} }));
  return { head, passage, files, glossary };
}
