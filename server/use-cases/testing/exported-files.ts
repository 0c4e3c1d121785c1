import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExportFormat, ExportChunk } from '@/server/exporters/formats/format';
import { exportFormats, glossaryFormats } from '@/server/exporters/formats/formats';
import { openPackage } from '@/server/text-package/files/folder';
import { importPackage } from '../import-package';
import { readExport, readGlossaryExport } from '../read-export';

/** The packages shipped with the project, by folder; those of one work in the order of its editions. */
export const contentPackages = readdirSync('content').sort(new Intl.Collator('en', { numeric: true }).compare).map((name) => join('content', name)).filter((folder) => existsSync(join(folder, 'record.yaml')));

/** The work and the number of the edition that a folder of `content` is: NAME-2 is the second of NAME. */
export function editionIn(folder: string): { readonly work: string; readonly number: number } {
  const [, work = '', number = '1'] = /^(.+?)(?:-(\d+))?$/.exec(folder.split('/').at(-1) ?? '') ?? [];
  return { work, number: Number(number) };
}

/** Imports a package into the database of the test; throws where it is refused. */
export async function importFolder(folder: string): Promise<void> {
  const folders = openPackage(folder);
  const outcome = folders && (await importPackage(folders, { checkOnly: false, now: new Date('2026-11-23T00:00:00Z') }));
  if (outcome?.kind !== 'stored') throw new Error(`${folder} could not be imported: ${JSON.stringify(outcome)}`);
}

export async function bytesOf(pieces: Iterable<ExportChunk> | AsyncIterable<ExportChunk>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const piece of pieces) parts.push(typeof piece === 'string' ? Buffer.from(piece) : Buffer.from(piece));
  return Buffer.concat(parts);
}

/** Every way in which a format can be asked for. */
export function wishes({ choices }: Pick<ExportFormat, 'choices'>): URLSearchParams[] {
  return Object.entries(choices).reduce<URLSearchParams[]>(
    (list, [name, values]) => list.flatMap((options) => values.map((value) => new URLSearchParams([...options, [name, value]]))), [new URLSearchParams()],
  );
}

export async function exported(work: string, address: string | null, file: string, options = new URLSearchParams(), edition = 1): Promise<{ name: string; bytes: Buffer }> {
  const found = await readExport(work, edition, address, file, options);
  if (found?.kind !== 'file') throw new Error(`${work} ${address ?? ''} has no ${file}: ${JSON.stringify(found)}`);
  return { name: found.fileName, bytes: await bytesOf(found.body()) };
}

/** Every format of everything that is asked for, as files in a folder each; their paths by format. */
export async function writeAll(folder: string, places: readonly (readonly [work: string, address: string | null])[]): Promise<Map<string, string[]>> {
  rmSync(folder, { recursive: true, force: true });
  const files = new Map<string, string[]>();
  const write = (id: string, name: string, bytes: Buffer) => {
    mkdirSync(join(folder, id), { recursive: true });
    const path = join(folder, id, name);
    writeFileSync(path, bytes);
    files.set(id, [...(files.get(id) ?? []), path]);
  };
  for (const format of exportFormats) {
    for (const [work, address] of places) {
      if (!format.of.includes(address === null ? 'edition' : 'passage')) continue;
      for (const options of wishes(format)) {
        const { name, bytes } = await exported(work, address, `${format.id}.${format.extension}`, options);
        write(format.id, name, bytes);
      }
    }
  }
  for (const { id, extension } of glossaryFormats) {
    const found = await readGlossaryExport(`${id}.${extension}`);
    if (found) write(id, found.fileName, await bytesOf(found.body()));
  }
  return files;
}
