import { problemJson } from '@/app/api/problem-json';
import { parseEditionNumber } from '@/domain/text/edition-number';
import { exportFile } from '@/i18n/paths';
import { readExport, readGlossaryExport, type ExportFile } from '@/server/use-cases/read-export';
import { streamOf } from './stream';

/** An edition never changes, but what its files say of concepts may: a kept copy is asked about after an hour. */
const caching = 'public, max-age=3600, stale-while-revalidate=604800';

/** A file of an edition, or of a passage of it; what the path says is decoded. */
export async function answerExport(request: Request, place: { work: string; edition: string; passage?: string; file: string }): Promise<Response> {
  const number = parseEditionNumber(place.edition);
  const passage = place.passage ?? null;
  const { search, searchParams } = new URL(request.url);
  const found = number === null ? null : await readExport(place.work, number, passage, place.file, searchParams);
  if (!found || number === null) return problemJson(request, 404, 'export');
  if (found.kind === 'no-package') return problemJson(request, 409, 'exportPackage');
  if (found.kind === 'no-choice') return problemJson(request, 400, 'choice', { name: found.name, allowed: found.allowed.join(', ') });
  if (found.kind === 'elsewhere') {
    const location = exportFile(place.work, number, found.passage, place.file);
    return new Response(null, { status: 308, headers: { Location: `${location}${search}`, 'Cache-Control': caching, 'Access-Control-Allow-Origin': '*' } });
  }
  return answerFile(request, found);
}

/** A file of the whole glossary. */
export async function answerGlossaryExport(request: Request, file: string): Promise<Response> {
  const found = await readGlossaryExport(file);
  return found ? answerFile(request, found) : problemJson(request, 404, 'export');
}

function answerFile(request: Request, file: ExportFile): Response {
  const headers = { ETag: file.etag, 'Cache-Control': caching, 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'ETag, Content-Disposition' };
  // A proxy that compresses may weaken a tag: for a GET both mean the same.
  const known = (request.headers.get('If-None-Match') ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (known.includes(file.etag) || known.includes('*')) return new Response(null, { status: 304, headers });
  return new Response(streamOf(file.body()), {
    headers: { ...headers, 'Content-Type': file.contentType, 'Content-Disposition': `attachment; filename="${file.fileName}"`, 'X-Content-Type-Options': 'nosniff' },
  });
}
