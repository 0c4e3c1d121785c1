import { createHash } from 'node:crypto';
import type { PackageFolder, PackageFolders } from '../files/folder';

/** Files by path; the glossary's stand under `glossary/`. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

export function memoryFolders(files: Files): PackageFolders {
  const glossary = Object.keys(files).some((path) => path.startsWith('glossary/'));
  return {
    own: memoryFolder(files, '', ''),
    glossary: glossary ? memoryFolder(files, 'glossary/', '../glossary/') : null,
    sharing: [],
  };
}

function memoryFolder(files: Files, root: string, prefix: string): PackageFolder {
  return {
    prefix,
    list(path) {
      const base = root + (path === '' ? '' : `${path}/`);
      const names = Object.keys(files).filter((file) => file.startsWith(base)).map((file) => file.slice(base.length));
      return names.length === 0 ? null : names.filter((name) => !name.includes('/')).sort();
    },
    read(path, maxBytes) {
      const file = files[root + path];
      if (file === undefined) return { why: 'missing' };
      const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
      return bytes.length > maxBytes ? { why: 'too-large', bytes: bytes.length } : bytes;
    },
  };
}

export function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}
