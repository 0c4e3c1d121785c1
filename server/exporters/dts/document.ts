import type { MediaType } from '@/domain/dts/describe';
import type { ExportChunk } from '../formats/format';
import type { DocumentSource } from './document-source';
import { writeHtml } from './html';
import { writeTei } from './tei';
import { writeText } from './text';

/** By media type; one file each. */
export const documentWriters: Readonly<Record<MediaType, (document: DocumentSource) => AsyncIterable<ExportChunk>>> = {
  'application/tei+xml': writeTei, 'text/html': writeHtml, 'text/plain': writeText,
};
