import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The names under which EDRDG and Debian's packages `edict` and `kanjidic-xml` have their files, the best first. */
export const wordFiles = ['JMdict_e.gz', 'JMdict_e', 'JMdict.gz', 'JMdict', 'edict2u.gz', 'edict2u', 'edict2.gz', 'edict2', 'edict.gz', 'edict'] as const;
export const kanjiFiles = ['kanjidic2.xml.gz', 'kanjidic2.xml'] as const;

export interface DictionaryFiles {
  readonly words: string | null;
  readonly kanji: string | null;
}

/** The best dictionaries that lie in these folders; of the same name that in the first of them. */
export function findDictionaryFiles(folders: readonly string[]): DictionaryFiles {
  const best = (names: readonly string[]) => (
    names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path) && statSync(path).isFile()) ?? null
  );
  return { words: best(wordFiles), kanji: best(kanjiFiles) };
}
