import { localeOf } from '@/app/api/problem-json';
import { readable } from '@/app/api/readable';
import { openApi } from '@/features/api-reference/openapi';
import { routing } from '@/i18n/routing';
import { env } from '@/server/runtime/env';

export const dynamic = 'force-dynamic';

/** English, which its readers have in common, unless `lang` asks for the other: the same for everyone at one address. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = readable(['application/json', 'application/vnd.oai.openapi+json'], (request) => {
  const locale = new URL(request.url).searchParams.has('lang') ? localeOf(request) : routing.locales[1];
  return { body: JSON.stringify(openApi(locale, env().SITE_URL)), contentType: 'application/json' };
});
