import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { isInnerPath, type PackageFolder, type PackageFolders } from '@/server/text-package/files/folder';
import { limits } from '@/server/text-package/limits';
import { Problems } from '@/server/text-package/problems/problem';
import type { InvalidPackage } from '@/server/text-package/read-package';

const openFile = promisify<string, yauzl.Options, ZipFile>(yauzl.open);
const openBytes = promisify<Buffer, yauzl.Options, ZipFile>(yauzl.fromBuffer);
const options = { lazyEntries: true, autoClose: false } as const;

/** Opens a package in a ZIP archive (all its files in one folder, or at the top) as if it were a folder; `name` is how messages call it. */
export async function openZipPackage(archive: string | Buffer, name: string): Promise<PackageFolders | InvalidPackage> {
  const problems = new Problems();
  const here = { file: name, line: 1, column: 1 };
  const files = await readFiles(archive).catch((error: unknown) => {
    if (error instanceof ArchiveTooLarge) problems.add('archive-too-large', here, { files: limits.archiveFiles, bytes: limits.archiveBytes });
    else problems.add('archive-unreadable', here, { detail: error instanceof Error ? error.message : String(error) });
    return null;
  });
  const roots = [...files?.keys() ?? []].filter((path) => /^(?:[^/]+\/)?record\.yaml$/.test(path)).map((path) => path.replace(/record\.yaml$/, ''));
  if (roots.length > 1) problems.add('archive-packages', here, { folders: roots.sort().join(', ') });
  if (!files || problems.count > 0) return { problems: problems.sorted(), count: problems.count };
  const root = roots[0] ?? '';
  const glossary = [...files.keys()].some((path) => path.startsWith(`${root}glossary/`));
  return { own: folder(files, root, ''), glossary: glossary ? folder(files, `${root}glossary/`, 'glossary/') : null, sharing: [] };
}

class ArchiveTooLarge extends Error {}

async function readFiles(archive: string | Buffer): Promise<Map<string, Buffer>> {
  const zip = typeof archive === 'string' ? await openFile(archive, options) : await openBytes(archive, options);
  const files = new Map<string, Buffer>();
  let bytes = 0;
  try {
    for (let entry = await nextEntry(zip), count = 1; entry; entry = await nextEntry(zip), count += 1) {
      bytes += entry.uncompressedSize;
      // What is unpacked is never more than the archive says: yauzl refuses a file that grows larger.
      if (count > limits.archiveFiles || bytes > limits.archiveBytes) throw new ArchiveTooLarge();
      if (isInnerPath(entry.fileName)) files.set(entry.fileName, await readEntry(zip, entry));
    }
  } finally {
    zip.close();
  }
  return files;
}

function nextEntry(zip: ZipFile): Promise<Entry | null> {
  return new Promise((resolve, reject) => {
    const done = () => zip.removeListener('entry', onEntry).removeListener('end', onEnd).removeListener('error', onError);
    const onEntry = (entry: Entry) => [done(), resolve(entry)];
    const onEnd = () => [done(), resolve(null)];
    const onError = (error: unknown) => [done(), reject(error instanceof Error ? error : new Error(String(error)))];
    zip.once('entry', onEntry).once('end', onEnd).once('error', onError);
    zip.readEntry();
  });
}

async function readEntry(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const stream = await new Promise<Readable>((resolve, reject) => {
    zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened)));
  });
  const chunks: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function folder(files: ReadonlyMap<string, Buffer>, root: string, prefix: string): PackageFolder {
  return {
    prefix,
    list(path) {
      const base = root + (path === '' ? '' : `${path}/`);
      const inside = [...files.keys()].filter((file) => file.startsWith(base)).map((file) => file.slice(base.length));
      return inside.length === 0 ? null : [...new Set(inside.map((file) => file.split('/')[0] ?? ''))].sort();
    },
    read(path, maxBytes) {
      const bytes = files.get(root + path);
      if (!bytes) return { why: 'missing' };
      return bytes.length > maxBytes ? { why: 'too-large', bytes: bytes.length } : bytes;
    },
  };
}
