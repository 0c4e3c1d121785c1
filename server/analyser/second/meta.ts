import 'server-only';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Raised when the files are written differently, or hold something else. */
export const format = 1;

export const metaFile = 'meta.json';

/** kuromoji's files, in the order in which they are digested. */
export const dictionaryFiles = [
  'base.dat.gz', 'check.dat.gz', 'tid.dat.gz', 'tid_pos.dat.gz', 'tid_map.dat.gz', 'cc.dat.gz',
  'unk.dat.gz', 'unk_pos.dat.gz', 'unk_map.dat.gz', 'unk_char.dat.gz', 'unk_compat.dat.gz', 'unk_invoke.dat.gz',
] as const;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().min(0);

export const metaForm = z.object({
  format: z.literal(format),
  /** Of the files' digests, in their order. */
  digest: sha256,
  files: z.record(z.enum(dictionaryFiles), sha256),
  source: z.object({
    name: z.string(),
    /** As the names of its files say; null where they do not. */
    version: z.string().nullable(),
    licence: z.string(),
  }),
  counts: z.object({ lines: count, entries: count, surfaces: count, leftContexts: count, leftGroups: count, rightContexts: count, rightGroups: count }),
});

export type Meta = z.infer<typeof metaForm>;

export const licence = 'Made from UniDic, copyright 2011-2018 The UniDic Consortium, which is under BSD-3-Clause, LGPL-2.1 or GPL-2.0-or-later, '
  + 'as you choose. Keep its notice with this folder if you pass it on.';

export function digestOf(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

export function digestOfAll(files: Meta['files']): string {
  return digestOf(dictionaryFiles.map((name) => `${files[name]}  ${name}\n`).join(''));
}

/** Of the dictionary that is built in a folder; null where there is none, or none that can be read, which opening it then says. */
export function builtDigest(folder: string): string | null {
  const file = join(folder, metaFile);
  if (!existsSync(file)) return null;
  return /"digest":\s*"([0-9a-f]{64})"/u.exec(readFileSync(file, 'utf8'))?.[1] ?? null;
}
