import { z } from 'zod';
import { Problem } from '@/app/api/problem';
import { localeOf } from '@/app/api/problem-json';
import { anyType, readable } from '@/app/api/readable';
import { readQuery } from '@/app/api/v1/serve';
import { oembedXml } from '@/domain/oembed/answer';
import { parseTarget } from '@/domain/oembed/target';
import { routing } from '@/i18n/routing';
import { env } from '@/server/runtime/env';
import { readOembed } from '@/server/use-cases/read-oembed';
import { toOembed } from './to-oembed';

export const dynamic = 'force-dynamic';

const pixels = z.coerce.number().int().min(1).max(10_000).optional();
const query = z.object({ url: z.string().min(1).max(2000), maxwidth: pixels, maxheight: pixels, format: z.string().max(20).default('json') });

/** oEmbed 1.0: `?url=…[&maxwidth=…&maxheight=…&format=json|xml]`. What is not said in the address is as our pages have it. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = readable(anyType, async (request) => {
  const { url, maxwidth, maxheight, format } = readQuery(query, request, 'allowed');
  if (format !== 'json' && format !== 'xml') throw new Problem(501, 'oembedFormat');
  const site = env().SITE_URL;
  const target = parseTarget(url, site);
  const found = target && (await readOembed(target));
  if (!target || !found) throw new Problem(404, 'oembedNothing');
  const locale = target.language ?? (new URL(request.url).searchParams.has('lang') ? localeOf(request) : routing.defaultLocale);
  const answer = toOembed(found, locale, site, { width: maxwidth, height: maxheight });
  return format === 'xml' ? { body: oembedXml(answer), contentType: 'text/xml' } : { body: JSON.stringify(answer), contentType: 'application/json' };
});
