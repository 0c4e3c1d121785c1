import 'server-only';
import { parseTarget } from '@/domain/oembed/target';
import { citationFormats } from '@/server/exporters/citation/formats/formats';
import { latestEditionNumber } from '@/server/repositories/editions';
import { env } from '@/server/runtime/env';
import { readCitationFile, today, type CitationFile } from './read-citation';

/** The formats of records, the most complete first, because clients take the first they know. */
export const unapiFormats = [...citationFormats].sort((a, b) => Number(b.id === 'mods') - Number(a.id === 'mods'))
  .map(({ id, contentType }) => ({ name: id, type: contentType.split(';')[0] ?? contentType }));

/** The record of what stands at an address of this site; null where nothing can be cited there. Of an address without a language, in Japanese. */
export async function readUnapiRecord(id: string, name: string): Promise<CitationFile | null> {
  const target = parseTarget(id, env().SITE_URL);
  const format = citationFormats.find((each) => each.id === name);
  if (!target || !format) return null;
  const number = target.edition ?? (await latestEditionNumber(target.work));
  if (number === null) return null;
  return readCitationFile(target.work, number, target.passage, `${format.id}.${target.language ?? 'ja'}.${format.extension}`, today());
}
