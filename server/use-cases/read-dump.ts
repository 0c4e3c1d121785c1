import 'server-only';
import { createHash } from 'node:crypto';
import type { LibraryEntry } from '@/domain/library/library';
import { persistentAddress } from '@/domain/citation/persistent-address';
import { exportFormat, glossaryFormat } from '@/server/exporters/formats/formats';
import type { ExportSource, ExportChunk } from '@/server/exporters/formats/format';
import { packageFiles } from '@/server/exporters/formats/package';
import { writeZip, type ZipEntry } from '@/server/exporters/formats/zip';
import { listConcepts } from '@/server/repositories/concepts';
import { publicationMark } from '@/server/repositories/publication';
import { listWorks } from '@/server/repositories/works';
import { env } from '@/server/runtime/env';
import { writeGlossary } from '@/server/text-package/glossary/glossary';
import { exportSource, type ExportFile, exportVersion } from './read-export';

/** How many dumps are written at the same time: each reads the whole database once. */
const atOnce = 2;
let running = 0;

/** Everything that is public, of the newest editions, in one archive; `busy` while too many take it. */
export function readDump(): ExportFile | 'busy' {
  if (running >= atOnce) return 'busy';
  const etag = `"${createHash('sha256').update(JSON.stringify([exportVersion, env().SITE_URL, publicationMark()])).digest('base64url').slice(0, 22)}"`;
  return { kind: 'file', contentType: 'application/zip', fileName: 'taiyaku.zip', etag, body: written };
}

async function* written(): AsyncGenerator<ExportChunk> {
  running += 1;
  try {
    yield* writeZip(withDigests(dumpFiles()));
  } finally {
    running -= 1;
  }
}

/** What each folder and file of the dump is. */
function readme(site: string): string {
  return `The texts of ${site}, each in its newest edition.

texts/NAME/          the text package of a work; "npm run import -- texts/NAME" gives the same edition
texts/glossary/      the glossary, which all packages share
tei/NAME.xml         the same text as TEI P5
glossary.tbx         the glossary as TBX-Basic
manifest.json        the editions, with their addresses, rights and SHA-256 (of the edition, not of a file)
SHA256SUMS           of every other file: sha256sum -c SHA256SUMS

Each text has rights of its own: see "rights" in manifest.json and in texts/NAME/record.yaml.
`;
}

async function* dumpFiles(): AsyncGenerator<ZipEntry> {
  const site = env().SITE_URL;
  const works = await listWorks();
  const concepts = await listConcepts();
  yield { path: 'README.txt', content: () => [readme(site)] };
  const sources = new Map<string, { readonly source: ExportSource; readonly isWhole: boolean }>();
  for (const { work, edition } of works) {
    const source = await exportSource(work.slug, edition, null);
    if (!source || 'elsewhere' in source) throw new Error(`Edition ${edition} of ${work.slug} is listed and not there.`);
    sources.set(work.slug, { source, isWhole: (await source.package()) !== null });
  }
  yield { path: 'manifest.json', content: () => [manifest(site, works, sources)] };
  if (concepts.length > 0) {
    yield { path: 'texts/glossary/glossary.yaml', content: () => writeGlossary(concepts) };
    const tbx = glossaryFormat('tbx.tbx');
    if (tbx) yield { path: 'glossary.tbx', content: () => tbx.write({ concepts, siteUrl: site }) };
  }
  for (const [slug, { source, isWhole }] of sources) {
    if (isWhole) for await (const file of packageFiles(source)) if (!file.path.includes('/glossary/')) yield { ...file, path: `texts/${file.path}` };
    const tei = exportFormat('tei.xml');
    if (tei) yield { path: `tei/${slug}.xml`, content: () => tei.write(source, {}) };
  }
}

function manifest(site: string, works: readonly LibraryEntry[], sources: ReadonlyMap<string, { readonly source: ExportSource; readonly isWhole: boolean }>): string {
  const editions = works.map(({ work, edition, date }) => ({
    work: work.slug, edition, date, title: work.title, address: persistentAddress(site, work.slug, edition, null), sha256: sources.get(work.slug)?.source.head.digest,
    // Of an edition that was imported before packages were kept whole there is TEI alone.
    package: sources.get(work.slug)?.isWhole ? `texts/${work.slug}` : null, tei: `tei/${work.slug}.xml`, rights: work.rights,
  }));
  return `${JSON.stringify({ site, editions }, null, 2)}\n`;
}

/** The same files, and after them one with the SHA-256 of each: known when they have been written. */
async function* withDigests(files: AsyncIterable<ZipEntry>): AsyncGenerator<ZipEntry> {
  const lines: string[] = [];
  for await (const file of files) {
    yield {
      ...file,
      async *content() {
        const hash = createHash('sha256');
        for await (const piece of file.content()) {
          hash.update(piece);
          yield piece;
        }
        lines.push(`${hash.digest('hex')}  ${file.path}\n`);
      },
    };
  }
  yield { path: 'SHA256SUMS', content: () => lines };
}
