import { Problem } from '@/app/api/problem';
import type { Answer } from '@/app/api/readable';
import { apiPaths } from '@/domain/api/addresses';
import type { citationAnswer, quotationAnswer } from '@/domain/api/citations';
import { toWish, type wishParameters } from '@/domain/citation/wish-parameters';
import { formatPassage } from '@/domain/text/passage';
import { readCitation, readCitationFile, readQuotation, today } from '@/server/use-cases/read-citation';
import type { z } from 'zod';
import { json } from '../serve';

interface Place {
  readonly work: string;
  readonly edition: string;
  /** Null for the whole work. */
  readonly passage: string | null;
  readonly site: string;
  /** ISO date; today where it is left out. */
  readonly accessed: string | undefined;
}

/** Without a date of access the answer is another one tomorrow. */
const caching = 'public, max-age=3600';

/** The citation in every style, in both languages. */
export async function answerCitation({ work, edition, passage, accessed, site }: Place): Promise<Answer> {
  const citation = await readCitation(work, Number(edition), passage, accessed ?? today(), null);
  if (!citation) throw new Problem(404, 'citation');
  const address = citation.passage && formatPassage(citation.passage);
  const file = (name: string) => `${site}${apiPaths.citation(work, citation.edition.number, address)}/${name}`;
  const written = ({ plain, rich }: { plain: string; rich: string }) => ({ plain, html: rich });
  const answer: z.output<typeof citationAnswer> = {
    work, edition: citation.edition.number, address, digest: citation.edition.digest, accessed: citation.accessed, status: citation.status,
    styles: citation.styles.map(({ id, name, ja, en }) => ({ id, name, ja: written(ja), en: written(en) })),
    files: citation.files.map(({ name, file: { ja, en } }) => ({ name, ja: file(ja), en: file(en) })),
  };
  return { ...json(answer), cacheControl: caching };
}

/** A file that cites. */
export async function answerCitationFile({ work, edition, passage, accessed }: Place, name: string): Promise<Answer> {
  const file = await readCitationFile(work, Number(edition), passage, name, accessed ?? today());
  if (!file) throw new Problem(404, 'citation');
  return {
    body: file.body, contentType: file.contentType, cacheControl: caching,
    headers: { 'Content-Disposition': `attachment; filename="${file.fileName}"` },
  };
}

/** A passage as it is to be pasted. */
export async function answerQuotation(
  { work, edition, passage }: { readonly work: string; readonly edition: string; readonly passage: string },
  { accessed, ...wish }: z.output<typeof wishParameters> & { readonly accessed?: string | undefined },
): Promise<Answer> {
  const answer: z.output<typeof quotationAnswer> | null = await readQuotation(work, Number(edition), passage, accessed ?? today(), toWish(wish));
  if (!answer) throw new Problem(404, 'noPassage');
  return { ...json(answer), cacheControl: caching };
}
