import { join } from 'node:path';
import next from 'next';
import { settingsScript } from '@/components/settings/settings-script';
import { failureDocument } from '@/features/errors/failure-document';
import { digestPlaceholder } from '@/features/errors/status-page';
import { filterScript } from '@/features/glossary/filter-script';
import { viewScript } from '@/features/reader/view-switch';
import { refusalWords } from '@/i18n/refusal-words';
import { requestLocale } from '@/i18n/accepted-locale';
import { contentSecurityPolicy } from '@/server/http/content-security-policy';
import { loaderOf } from '@/server/http/lean-document';
import { clientFiles } from '@/server/http/client-files';
import { makeRenderPage } from '@/server/http/render-page';
import { makeRequestListener } from '@/server/http/request-listener';
import { serve } from '@/server/http/serve';
import { env } from '@/server/runtime/env';
import { log } from '@/server/runtime/log';
import { currentPublication } from '@/server/use-cases/current-publication';
import { pageLinks } from '@/server/use-cases/page-links';
import { watchDatabase } from '@/server/use-cases/watch-database';

/*
 * The server: Next renders, and this program stands around it. Bundled to `server.mjs` in a build
 * (scripts/setup/server.mjs); docs/decisions/server.md
 */
const { HOST: host, PORT: port, NEXT_DIST_DIR: build, SITE_URL: site, TRUSTED_PROXY: trustedProxy, RATE_LIMITS: rateLimits } = env();
const development = process.env.NODE_ENV === 'development';

const app = next({ dev: development, dir: process.cwd(), hostname: host, port });
await app.prepare();
const handle = app.getRequestHandler();
const files = clientFiles(join(process.cwd(), development ? 'var/development' : build), !development);
const inline = [settingsScript, viewScript, filterScript];
const scripts = { inline, get loader() { return loaderOf(files.entry()); } };

await serve(makeRequestListener({
  gate: {
    trustedProxy,
    rateLimits,
    untrusted: (neighbour) => log.warn({ neighbour }, 'X-Forwarded-For of this address is not believed. If it is the proxy in front, name it in TRUSTED_PROXY'),
    words: (request, refusal) => refusalWords(request.url ?? '/', request.headers['accept-language'], refusal),
  },
  next: (request, response) => void handle(request, response),
  files,
  pages: {
    render: makeRenderPage({
      next: (request, response) => void handle(request, response),
      scripts,
      policy: contentSecurityPolicy([...inline, scripts.loader]),
      links: pageLinks,
      statusPage: (status, url, headers) => `/${requestLocale(url, headers['accept-language'])}/status/${status === 404 ? 'not-found' : 'failure'}`,
      digestPlaceholder,
    }),
    publication: currentPublication,
  },
  headers: {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    // A site whose address is encrypted is to be asked for so from then on. For this name alone: others are not ours to decide.
    ...(site.startsWith('https:') ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}),
  },
  policy: contentSecurityPolicy(),
  siteHost: new URL(site).host,
  failure: (request) => failureDocument(requestLocale(request.url ?? '/', request.headers['accept-language'])),
}), { host, port }, () => app.close());
log.info({ host, port }, 'Listening');
watchDatabase();
