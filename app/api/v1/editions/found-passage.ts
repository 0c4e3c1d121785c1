import { Problem } from '@/app/api/problem';
import { apiPaths } from '@/domain/api/addresses';
import { formatPassage } from '@/domain/text/passage';
import { env } from '@/server/runtime/env';
import { readPassage, type FoundPassage } from '@/server/use-cases/read-passage';

/** Segments of a passage at most: whoever wants more takes the paragraphs page by page. */
export const longestPassage = 1000;

/** The passage of a request; a problem where there is none, with the address of the nearest. */
export async function foundPassage(work: string, edition: string, address: string): Promise<FoundPassage> {
  const number = Number(edition);
  const found = await readPassage(work, number, address);
  if (!found) throw new Problem(404, 'noEdition');
  if (found.kind === 'lost') {
    const { nearest } = found.lost;
    throw new Problem(404, 'noPassage', {}, nearest ? { nearest: `${env().SITE_URL}${apiPaths.passage(work, number, formatPassage(nearest))}` } : {});
  }
  if (new Set([...found.spans.ja, ...found.spans.en].map((span) => span.address)).size > longestPassage) throw new Problem(400, 'longPassage', { limit: longestPassage });
  return found;
}
