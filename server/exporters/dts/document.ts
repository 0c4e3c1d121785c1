import type { MediaType } from '@/domain/dts/describe';
import type { Written } from '../formats/format';
import type { DocumentOf } from './document-source';
import { writeHtml } from './html';
import { writeTei } from './tei';
import { writeText } from './text';

/** By media type; one file each. */
export const documentWriters: Readonly<Record<MediaType, (document: DocumentOf) => AsyncIterable<Written>>> = {
  'application/tei+xml': writeTei, 'text/html': writeHtml, 'text/plain': writeText,
};
