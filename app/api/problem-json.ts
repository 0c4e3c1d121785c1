import { createTranslator } from 'next-intl';
import { acceptedLocale } from '@/i18n/accepted-locale';
import { messages, type Messages } from '@/i18n/messages';
import { routing, type Locale } from '@/i18n/routing';

export type ProblemName = keyof Messages['api']['problems'];

/** What the detail of a problem names. */
export type ProblemValues = Readonly<Record<string, string | number>>;

/** Of the caller: what `lang` asks for, else `Accept-Language`. */
export function localeOf(request: Request): Locale {
  const asked = new URL(request.url).searchParams.get('lang');
  return routing.locales.find((locale) => locale === asked) ?? acceptedLocale(request.headers.get('Accept-Language'));
}

/** An error as RFC 9457 has it, in the caller's language. `values` are those its detail names, `more` its further members. */
export function problemJson(
  request: Request, status: number, name: ProblemName, values: ProblemValues = {}, more: Readonly<Record<string, unknown>> = {},
): Response {
  const locale = localeOf(request);
  const words = createTranslator({ locale, messages: messages[locale], namespace: 'api.problems' });
  const body = {
    type: `urn:taiyaku:problem:${name}`,
    title: words(`${name}.title`),
    status,
    detail: words(`${name}.detail`, { limit: 0, seconds: 0, name: '', expected: '', given: '', types: '', allowed: '', ...values }),
    instance: new URL(request.url).pathname,
    ...more,
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/problem+json', 'Content-Language': locale, 'Cache-Control': 'no-store', Vary: 'Accept-Language' },
  });
}
