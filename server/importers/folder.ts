import { lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

/** Why a file could not be read. */
export type Unreadable =
  | { readonly why: 'missing' | 'symlink' | 'not-a-file' }
  | { readonly why: 'too-large'; readonly bytes: number };

/** The files of a package or a glossary; paths are relative, with `/`, and never leave it. */
export interface PackageFolder {
  /** Put before paths in messages, e.g. `../glossary/`. */
  readonly prefix: string;
  /** Names directly inside a folder of it (`''` is the folder itself), sorted; null where there is none. */
  list(path: string): readonly string[] | null;
  read(path: string, maxBytes: number): Uint8Array | Unreadable;
}

/** A package: its own files and the glossary it is read with. */
export interface PackageFolders {
  readonly own: PackageFolder;
  readonly glossary: PackageFolder | null;
  /** Whether the glossary stands beside the package and serves others too. */
  readonly glossaryIsShared: boolean;
}

/** Whether a path stays inside its folder and is written plainly. */
export function isInnerPath(path: string): boolean {
  return path !== '' && path.length <= 200 && !/[\\:\0]/.test(path)
    && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

/** Opens a package on disk; null where the folder is not there. */
export function openPackage(path: string): PackageFolders | null {
  const root = existingFolder(path);
  if (root === null) return null;
  const own = diskFolder(root, '');
  if (own.list('glossary') !== null) {
    return { own, glossary: diskFolder(join(root, 'glossary'), 'glossary/'), glossaryIsShared: false };
  }
  const beside = existingFolder(join(root, '..', 'glossary'));
  return { own, glossary: beside === null ? null : diskFolder(beside, '../glossary/'), glossaryIsShared: true };
}

/** The glossary beside a file that is imported by itself, as for packages. Where there is none, that of the database is left as it is. */
export function openGlossaryBeside(path: string): Pick<PackageFolders, 'glossary' | 'glossaryIsShared'> {
  const beside = existingFolder(join(path, '..', 'glossary'));
  return { glossary: beside === null ? null : diskFolder(beside, 'glossary/'), glossaryIsShared: beside !== null };
}

function existingFolder(path: string): string | null {
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return null;
  const real = realpathSync(path);
  return lstatSync(real).isDirectory() ? real : null;
}

function diskFolder(root: string, prefix: string): PackageFolder {
  return {
    prefix,
    list(path) {
      const target = join(root, path);
      if (!lstatSync(target, { throwIfNoEntry: false })?.isDirectory()) return null;
      return readdirSync(target).sort();
    },
    read(path, maxBytes) {
      let target = root;
      const parts = path.split('/');
      for (const [index, part] of parts.entries()) {
        target = join(target, part);
        const found = lstatSync(target, { throwIfNoEntry: false });
        if (found === undefined) return { why: 'missing' };
        if (found.isSymbolicLink()) return { why: 'symlink' };
        const last = index === parts.length - 1;
        if (last ? !found.isFile() : !found.isDirectory()) return { why: last ? 'not-a-file' : 'missing' };
        if (last && found.size > maxBytes) return { why: 'too-large', bytes: found.size };
      }
      return readFileSync(target);
    },
  };
}
