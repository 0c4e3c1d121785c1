import { Problem } from '@/app/api/problem';
import type { Answer } from '@/app/api/readable';
import { parseEditionNumber } from '@/domain/text/edition-number';
import { exportFile } from '@/i18n/paths';
import { readExport, readGlossaryExport, type ExportFile } from '@/server/use-cases/read-export';
import { moved, notThisParameter } from './serve';
import { streamOf } from './stream';

/** An edition never changes, but what its files say of concepts may: a kept copy is asked about after an hour. */
const caching = 'public, max-age=3600, stale-while-revalidate=604800';

/** A file of an edition, or of a passage of it; what the path says is decoded. */
export async function answerExport(request: Request, place: { work: string; edition: string; passage?: string; file: string }): Promise<Answer | Response> {
  const number = parseEditionNumber(place.edition);
  const passage = place.passage ?? null;
  const { searchParams } = new URL(request.url);
  const found = number === null ? null : await readExport(place.work, number, passage, place.file, searchParams);
  if (!found || number === null) throw new Problem(404, 'export');
  if (found.kind === 'no-package') throw new Problem(409, 'exportPackage');
  if (found.kind === 'no-choice' && found.allowed.length === 0) throw notThisParameter(found.name, found.choices);
  if (found.kind === 'no-choice') throw new Problem(400, 'exportChoice', { name: found.name, allowed: found.allowed.join(', ') }, { parameter: found.name, allowed: found.allowed });
  if (found.kind === 'elsewhere') return moved(request, exportFile(place.work, number, found.passage, place.file), caching);
  return answerFile(found);
}

/** A file of the whole glossary. */
export async function answerGlossaryExport(file: string): Promise<Answer> {
  const found = await readGlossaryExport(file);
  if (!found) throw new Problem(404, 'export');
  return answerFile(found);
}

export function answerFile({ body, contentType, etag, fileName }: ExportFile): Answer {
  return { body: () => streamOf(body()), contentType, etag, cacheControl: caching, headers: { 'Content-Disposition': `attachment; filename="${fileName}"` } };
}
