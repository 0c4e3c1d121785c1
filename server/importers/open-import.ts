import { existsSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { openPackage, type PackageFolders } from '@/server/text-package/files/folder';
import type { Problem } from '@/server/text-package/problems/problem';
import type { InvalidPackage, ValidPackage } from '@/server/text-package/read-package';
import { openXml, type XmlOptions } from './open-xml';
import { openZipPackage } from './zip/zip-package';

/** Something to import, as a package. */
export interface OpenImport {
  readonly folders: PackageFolders;
  /** A problem of the package as a problem of what was given: its place in that file. */
  mapProblem(problem: Problem): Problem;
  /** Checks that no rule of packages covers. */
  check(read: ValidPackage): readonly Problem[];
  /** Parts of a file that were left out, or read in a way that may surprise. */
  readonly omitted: readonly Problem[];
  /** Whether it is one file, after which problems are named; else a folder, in which they are. */
  readonly isFile: boolean;
}

/** Opens the folder of a package, a package as a ZIP archive, or a TEI or TMX file; null where there is nothing at `path`. */
export async function openImport(path: string, wishes: XmlOptions = { variants: [] }): Promise<OpenImport | InvalidPackage | null> {
  if (!existsSync(path)) return null;
  const plain = { mapProblem: (problem: Problem) => problem, check: () => [], omitted: [] };
  if (statSync(path).isDirectory()) {
    const folders = openPackage(path);
    return folders && { folders, ...plain, isFile: false };
  }
  if (/\.zip$/i.test(path)) {
    const folders = await openZipPackage(path, basename(path));
    return 'problems' in folders ? folders : { folders, ...plain, isFile: false };
  }
  const opened = openXml(path, wishes);
  return 'problems' in opened ? opened : { ...opened, isFile: true };
}
