import { createTranslator } from 'next-intl';
import { acceptedLocale } from '@/i18n/accepted-locale';
import { messages, type Messages } from '@/i18n/messages';

export type ProblemName = keyof Messages['api']['problems'];

/** An error as RFC 9457 has it, in the caller's language (`Accept-Language`). `values` are those its detail names, `more` its further members. */
export function problemJson(
  request: Request, status: number, name: ProblemName, values: Readonly<Record<string, number>> = {}, more: Readonly<Record<string, unknown>> = {},
): Response {
  const locale = acceptedLocale(request.headers.get('Accept-Language'));
  const words = createTranslator({ locale, messages: messages[locale], namespace: 'api.problems' });
  const body = { type: `urn:taiyaku:problem:${name}`, title: words(`${name}.title`), status, detail: words(`${name}.detail`, { limit: 0, seconds: 0, ...values }), ...more };
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/problem+json', 'Content-Language': locale, 'Cache-Control': 'no-store', Vary: 'Accept-Language' },
  });
}
