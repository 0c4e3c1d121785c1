import { z } from 'zod';
import { problemJson } from '@/app/api/problem-json';
import { parseEditionNumber } from '@/domain/text/edition-number';
import { readCitationFile, today } from '@/server/use-cases/read-citation';

/** A file that cites; `?accessed=2026-11-24` gives the date of access, today where it is left out. */
export async function answerCitation(request: Request, place: { work: string; edition: string; passage?: string; file: string }): Promise<Response> {
  const number = parseEditionNumber(place.edition);
  const asked = new URL(request.url).searchParams.get('accessed');
  const accessed = z.iso.date().safeParse(asked ?? today());
  if (!accessed.success) return problemJson(request, 400, 'accessed');
  const passage = place.passage === undefined ? null : decodeURIComponent(place.passage);
  const file = number === null ? null : await readCitationFile(place.work, number, passage, place.file, accessed.data);
  if (!file) return problemJson(request, 404, 'citation');
  return new Response(file.body, {
    headers: {
      'Content-Type': file.contentType,
      'Content-Disposition': `attachment; filename="${file.fileName}"`,
      'Cache-Control': 'public, max-age=3600',
      'Access-Control-Allow-Origin': '*',
    },
  });
}
