import { Problem } from '@/app/api/problem';
import type { Answer } from '@/app/api/readable';
import { apiPaths } from '@/domain/api/addresses';
import type { citationAnswer, quotationAnswer } from '@/domain/api/citations';
import type { CitationStyleId, CitationForm } from '@/domain/citation/quotation-options';
import { toQuotationOptions, type quotationParameters } from '@/domain/citation/quotation-parameters';
import { quotationFile } from '@/i18n/paths';
import { formatPassage } from '@/domain/text/passage';
import { formsOf, readCitation, readCitationFile, readQuotation, today } from '@/server/use-cases/read-citation';
import type { z } from 'zod';
import { json, moved, notOneOf } from '../serve';

interface Place {
  readonly work: string;
  readonly edition: string;
  /** Null for the whole work. */
  readonly passage: string | null;
  readonly site: string;
}

/** What a citation may be asked as; `accessed` is an ISO date, today where it is left out. */
interface CitationQuery {
  readonly accessed?: string | undefined;
  readonly style?: CitationStyleId | undefined;
  readonly citation: CitationForm;
}

/** Without a date of access the answer is another one tomorrow. */
const caching = 'public, max-age=3600';

/** The citation in both languages, in every style that has the form, or in the one that is asked for. */
export async function answerCitation(request: Request, { work, edition, passage, site }: Place, { accessed, style, citation: form }: CitationQuery): Promise<Answer | Response> {
  const citation = await readCitation(work, Number(edition), passage, { form, accessed: accessed ?? today(), wish: null });
  if (!citation) throw new Problem(404, 'citation');
  const address = citation.passage && formatPassage(citation.passage);
  if (address !== passage) return moved(request, apiPaths.citation(work, citation.edition.number, address));
  const styles = citation.styles.filter(({ id }) => style === undefined || id === style);
  if (styles.length === 0) throw notOneOf(request, 'citation', formsOf(style ?? ''));
  const file = (name: string) => `${site}${apiPaths.citation(work, citation.edition.number, address)}/${name}`;
  const written = ({ plain, rich }: { plain: string; rich: string }) => ({ plain, html: rich });
  const answer: z.output<typeof citationAnswer> = {
    work, edition: citation.edition.number, address, digest: citation.edition.digest, accessed: citation.accessed, status: citation.status,
    form,
    styles: styles.map(({ id, name, forms, ja, en }) => ({ id, name, forms: [...forms], ja: written(ja), en: written(en) })),
    files: citation.files.map(({ name, file: { ja, en } }) => ({ name, ja: file(ja), en: file(en) })),
  };
  return { ...json(answer), cacheControl: caching };
}

/** A file that cites. */
export async function answerCitationFile(request: Request, { work, edition, passage }: Omit<Place, 'site'>, name: string, accessed: string | undefined): Promise<Answer | Response> {
  const file = await readCitationFile(work, Number(edition), passage, name, accessed ?? today());
  if (!file) throw new Problem(404, 'citation');
  if (file.passage !== passage) return moved(request, `${apiPaths.citation(work, Number(edition), file.passage)}/${name}`);
  return {
    body: file.body, contentType: file.contentType, cacheControl: caching,
    headers: { 'Content-Disposition': `attachment; filename="${file.fileName}"` },
  };
}

/** A passage as it is to be pasted. */
export async function answerQuotation(
  request: Request,
  { work, edition, passage }: { readonly work: string; readonly edition: string; readonly passage: string },
  { accessed, ...wish }: z.output<typeof quotationParameters> & { readonly accessed?: string | undefined },
): Promise<Answer | Response> {
  const found = await readQuotation(work, Number(edition), passage, accessed ?? today(), toQuotationOptions(wish));
  if (!found) throw new Problem(404, 'noPassage');
  if (found.passage !== passage) return moved(request, quotationFile(work, Number(edition), found.passage));
  const answer: z.output<typeof quotationAnswer> = { plain: found.plain, rich: found.rich };
  return { ...json(answer), cacheControl: caching };
}
