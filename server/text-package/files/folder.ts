import { lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { limits } from '../limits';

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
  /** Names of the works whose packages lie beside the glossary and share it; none where it is the package's own. */
  readonly sharing: readonly string[];
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
    return { own, glossary: diskFolder(join(root, 'glossary'), 'glossary/'), sharing: [] };
  }
  return { own, ...glossaryIn(join(root, '..'), '../glossary/') };
}

/** The glossary beside a file that is imported by itself, as for packages. */
export function openGlossaryBeside(path: string): Pick<PackageFolders, 'glossary' | 'sharing'> {
  return glossaryIn(join(path, '..'), 'glossary/');
}

/** The folder in which a file lies. */
export function folderOfFile(path: string): PackageFolder {
  return diskFolder(realpathSync(join(path, '..')), '');
}

function glossaryIn(folder: string, prefix: string): Pick<PackageFolders, 'glossary' | 'sharing'> {
  const found = existingFolder(join(folder, 'glossary'));
  return found === null ? { glossary: null, sharing: [] } : { glossary: diskFolder(found, prefix), sharing: worksIn(folder) };
}

/** The works of the packages in a folder, and of the records that stand beside files (`NAME.record.yaml`). */
function worksIn(folder: string): string[] {
  const files = diskFolder(folder, '');
  return (files.list('') ?? []).flatMap((name) => {
    const record = files.read(name.endsWith('.record.yaml') ? name : `${name}/record.yaml`, limits.yamlBytes);
    const work = record instanceof Uint8Array ? /^work:[ ]*["']?([a-z0-9-]+)/m.exec(new TextDecoder().decode(record))?.[1] : undefined;
    return work ?? [];
  });
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
