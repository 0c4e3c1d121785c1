import { escapeMarkup } from '@/domain/text/escape-markup';
import { z } from 'zod';
import { Problem } from '@/app/api/problem';
import { anyType, readable, type Answer } from '@/app/api/readable';
import { readQuery } from '@/app/api/v1/serve';
import { readUnapiRecord, unapiFormats } from '@/server/use-cases/read-unapi';

export const dynamic = 'force-dynamic';

const query = z.object({ id: z.string().max(2000).optional(), format: z.string().max(40).optional() });
const caching = 'public, max-age=3600';
function list(id: string | undefined): Answer {
  const formats = unapiFormats.map(({ name, type }) => `  <format name="${name}" type="${type}"/>`).join('\n');
  return {
    body: `<?xml version="1.0" encoding="UTF-8"?>\n<formats${id === undefined ? '' : ` id="${escapeMarkup(id)}"`}>\n${formats}\n</formats>\n`,
    contentType: 'application/xml', cacheControl: caching, ...(id === undefined ? {} : { status: 300 }),
  };
}

/**
 * unAPI 1.0: which records there are, and the record of what stands at an address of this site (`id`). Zotero asks here before it reads the
 * tags of a page.
 */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = readable(anyType, async (request) => {
  const { id, format } = readQuery(query, request, 'allowed');
  if (format === undefined || id === undefined) {
    if (format !== undefined) throw new Problem(400, 'parameter', { name: 'id', expected: '' });
    if (id !== undefined && !(await readUnapiRecord(id, 'csl'))) throw new Problem(404, 'unapiNothing');
    return list(id);
  }
  if (!unapiFormats.some(({ name }) => name === format)) throw new Problem(406, 'notAcceptable', { types: unapiFormats.map(({ name }) => name).join(', ') });
  const record = await readUnapiRecord(id, format);
  if (!record) throw new Problem(404, 'unapiNothing');
  return { body: record.body, contentType: record.contentType, cacheControl: caching };
});
