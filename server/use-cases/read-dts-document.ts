import 'server-only';
import { createHash } from 'node:crypto';
import { lastWithin } from '@/domain/dts/citation-tree';
import { mediaTypes, type MediaType } from '@/domain/dts/describe';
import type { TextSubject } from '@/domain/dts/identifiers';
import { findRange, type NavigationFault, type Reference } from '@/domain/dts/navigate';
import { parseAddress } from '@/domain/text/address';
import { formatPassage } from '@/domain/text/passage';
import { documentWriters } from '@/server/exporters/dts/document';
import { oneLanguage } from '@/server/exporters/dts/one-language';
import type { ExportChunk } from '@/server/exporters/formats/format';
import { readStudyVersion } from '@/server/repositories/edition-study';
import { readDtsText } from './read-dts-text';
import { exportSource, exportVersion } from './read-export';

export interface DtsDocument {
  readonly contentType: MediaType;
  /** The same for the same bytes, in quotation marks. */
  readonly etag: string;
  /** The URI of the resource's collection. */
  readonly collection: string;
  body(): AsyncIterable<ExportChunk>;
}

/** Raised when these documents are written otherwise than before. */
const documentForm = 1;

/** A text, or the stretch of it that `reference` names. Null where there is no such edition; a fault where there is no such stretch. */
export async function readDtsDocument(subject: TextSubject, reference: Reference, mediaType: string | undefined, site: string): Promise<DtsDocument | NavigationFault | 'media-type' | null> {
  const { work, edition, language } = subject;
  const text = await readDtsText(subject, site);
  if (!text) return null;
  const found = findRange(text.tree, reference);
  if ('kind' in found) return found;
  const contentType = mediaTypes.find((type) => type === (mediaType ?? mediaTypes[0]));
  if (!contentType) return 'media-type';
  const { stretch } = found;
  const addresses = stretch && text.tree.slice(stretch.first, lastWithin(text.tree, stretch.last) + 1).filter(({ level }) => level === 2).map(({ identifier }) => identifier);
  const source = await exportSource(work, edition, addresses && rangeOf(addresses));
  if (!source || 'elsewhere' in source) throw new Error(`The edition ${work}/${edition} has not the addresses of its own outline.`);
  const within = oneLanguage(source, language, addresses && new Set(addresses));
  const parts = [documentForm, exportVersion, site, contentType, language, addresses, source.head, source.concepts, await readStudyVersion(work, edition)];
  return {
    contentType,
    etag: `"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 27)}"`,
    collection: text.resource.collection,
    body: () => documentWriters[contentType]({ source: within, language, isPart: stretch !== null }),
  };
}

function rangeOf(addresses: readonly string[]): string {
  const [from, to] = [parseAddress(addresses[0] ?? ''), parseAddress(addresses.at(-1) ?? '')];
  if (!from || !to) throw new Error('A unit of a citation tree has no segments.');
  return formatPassage({ from, to, part: null });
}
