import 'server-only';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { inFile, ReaderProblem } from './problem';

/** The files of a UniDic from which the second reader's dictionary is made. */
export interface UnidicFiles {
  readonly lexicons: readonly string[];
  readonly matrix: { readonly file: string; readonly isBinary: boolean };
  readonly leftIds: string;
  readonly rightIds: string;
  readonly unknownWords: string;
  readonly characters: string;
}

/** Debian keeps the sources in the one and the compiled matrix in the other, under the same path. */
const siblings: readonly (readonly [string, string])[] = [['usr', 'share'], ['var', 'lib']];

/** Looks in the folders in their order, then in Debian's siblings of them. */
export function findUnidic(given: readonly string[]): UnidicFiles {
  for (const folder of given) {
    if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new ReaderProblem('no-folder', inFile(folder), {});
  }
  const folders = [...given, ...given.flatMap(siblingsOf)].filter((folder, index, all) => all.indexOf(folder) === index);
  const find = (name: string) => folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
  const need = (name: string) => {
    const found = find(name);
    if (found === undefined) throw missing(folders, name);
    return found;
  };
  const lexicons = lexiconsIn(folders);
  if (lexicons.length === 0) throw missing(folders, 'lex*.csv');
  const binary = find('matrix.bin');
  const matrix = binary ?? find('matrix.def');
  if (matrix === undefined) throw missing(folders, 'matrix.bin / matrix.def');
  return {
    lexicons, matrix: { file: matrix, isBinary: binary !== undefined },
    leftIds: need('left-id.def'), rightIds: need('right-id.def'), unknownWords: need('unk.def'), characters: need('char.def'),
  };
}

/** All of the first folder that has any. */
function lexiconsIn(folders: readonly string[]): string[] {
  for (const folder of folders) {
    const names = readdirSync(folder).filter((name) => /^lex.*\.csv$/.test(name)).sort();
    if (names.length > 0) return names.map((name) => join(folder, name));
  }
  return [];
}

function siblingsOf(folder: string): string[] {
  const [one, other] = siblings.map((parts) => `${sep}${parts.join(sep)}${sep}`);
  if (one === undefined || other === undefined) return [];
  return [folder.replace(one, other), folder.replace(other, one)].filter((sibling) => sibling !== folder && existsSync(sibling) && statSync(sibling).isDirectory());
}

function missing(folders: readonly string[], name: string): ReaderProblem {
  return new ReaderProblem('no-file', inFile(folders.join(', ')), { name });
}
