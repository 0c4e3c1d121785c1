import 'server-only';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TokenizerBuilder } from '@patdx/kuromoji';
import { z } from 'zod';
import { oneByOne, unpack } from '../dictionary-loader';
import type { DictionaryFile } from './dictionary-files';
import { dictionaryFiles, digestOf, digestOfAll, format, metaFile, metaForm, type Meta } from './meta';
import { inFile, ReaderProblem } from './problem';
import { readerOf, type ReadMorphemes } from './read-text';

/** The second reader of Japanese, with UniDic's words. */
export interface SecondReader {
  /** Of its dictionary: another one may read otherwise. */
  readonly digest: string;
  /** Divides a text into morphemes, which laid end to end are the text again. */
  readonly read: ReadMorphemes;
}

/**
 * Opens the dictionary that `npm run analyser -- build` wrote into a folder (about a second and 250 MB); null where none was built.
 * @throws ReaderProblem where it is damaged or of another format
 */
export async function openSecondReader(folder: string): Promise<SecondReader | null> {
  const file = join(folder, metaFile);
  if (!existsSync(file)) {
    const other = dictionaryFiles.find((name) => existsSync(join(folder, name)));
    if (other === undefined) return null;
    throw new ReaderProblem('meta', inFile(file), { reason: 'ENOENT' });
  }
  const meta = readMeta(await readFile(file, 'utf8'), file);
  const loader = oneByOne((name) => load(folder, name as DictionaryFile, meta));
  return { digest: meta.digest, read: readerOf(await new TokenizerBuilder({ loader }).build()) };
}

const anyFormat = z.object({ format: z.number() });

function readMeta(content: string, file: string): Meta {
  const damaged = (reason: string) => new ReaderProblem('meta', inFile(file), { reason });
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (error) {
    throw damaged(String(error));
  }
  const written = anyFormat.safeParse(value);
  if (written.success && written.data.format !== format) throw new ReaderProblem('other-format', inFile(file), { format: written.data.format, wanted: format });
  const meta = metaForm.safeParse(value);
  if (!meta.success) throw damaged(meta.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
  if (digestOfAll(meta.data.files) !== meta.data.digest) throw damaged('digest');
  return meta.data;
}

/** kuromoji would take a damaged file for a dictionary, and read nonsense. */
async function load(folder: string, name: DictionaryFile, { files }: Meta): Promise<ArrayBufferLike> {
  const file = join(folder, name);
  const packed = await readFile(file).catch((error: unknown) => {
    throw new ReaderProblem('lost', inFile(file), { reason: error instanceof Error ? error.message : String(error) });
  });
  if (digestOf(packed) !== files[name]) throw new ReaderProblem('damaged', inFile(file), {});
  return unpack(packed);
}
