import { Problem } from '@/app/api/problem';
import { anyType, readable, type Answer } from '@/app/api/readable';
import { messages } from '@/i18n/messages';
import { answerOai } from '@/server/use-cases/answer-oai';

export const dynamic = 'force-dynamic';

/** Characters of the arguments of a form. */
const longestForm = 10_000;

const xml = async (given: URLSearchParams): Promise<Answer> => ({ body: await answerOai(given, messages.en.shell.siteName), contentType: 'text/xml', cacheControl: 'no-cache' });

/** The arguments as a form, which the protocol lets a harvester send instead. */
async function readForm(request: Request): Promise<Answer> {
  const form = /^application\/x-www-form-urlencoded\b/.test(request.headers.get('Content-Type') ?? '') ? await request.text() : null;
  if (form === null || form.length > longestForm) throw new Problem(415, 'oaiForm');
  return xml(new URLSearchParams(form));
}

/** OAI-PMH 2.0: every edition, for catalogues that harvest. docs/harvesting.md */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = readable(anyType, (request) => xml(new URL(request.url).searchParams), { post: readForm });
