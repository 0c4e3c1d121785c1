import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

/**
 * Renders the nginx configuration.
 *   node deploy/render.mjs [--listen 80] [--server-name _] [--upstream 127.0.0.1:3000]
 *                          [--inner 127.0.0.1:3080] [--cache /var/cache/nginx/taiyaku] [--access-log …]
 *   node deploy/render.mjs --standalone FOLDER …    a whole nginx.conf that keeps everything in FOLDER
 */
const here = import.meta.dirname;
const moduleFolders = ['/usr/lib/nginx/modules', '/usr/lib64/nginx/modules', '/usr/share/nginx/modules'];
const brotliModule = moduleFolders
  .map((folder) => join(folder, 'ngx_http_brotli_filter_module.so'))
  .find((file) => existsSync(file));

/** Whether Debian's libnginx-mod-http-brotli-filter is here; without it there is gzip alone. */
export const hasBrotli = brotliModule !== undefined;

function fill(template, values) {
  const text = readFileSync(join(here, 'nginx', template), 'utf8');
  return text.replace(/\{\{(\w+)\}\}/g, (_, name) => {
    if (!(name in values)) throw new Error(`${template}: no value for ${name}`);
    return values[name];
  });
}

/** What goes into the `http` context: /etc/nginx/conf.d/taiyaku.conf */
export function renderSite({
  listen = '80',
  serverName = '_',
  upstream = '127.0.0.1:3000',
  inner = '127.0.0.1:3080',
  cache = '/var/cache/nginx/taiyaku',
  accessLog = '/var/log/nginx/taiyaku.log combined buffer=64k flush=5s',
  brotli = hasBrotli,
} = {}) {
  return fill('site.conf', {
    LISTEN: listen,
    SERVER_NAME: serverName,
    UPSTREAM: upstream,
    INNER: inner,
    CACHE: cache,
    ACCESS_LOG: accessLog,
    BROTLI_MAP: brotli ? String.raw`"~*(^|,)\s*br\s*(;\s*q=(1|0\.\d*[1-9])\d*[\d.]*\s*)?(,|$)" br;` : '# (no brotli module here)',
    BROTLI_SETTINGS: brotli
      ? [
          'brotli on;',
          'brotli_comp_level 6;',
          'brotli_min_length 256;',
          'brotli_types text/css text/plain text/x-component application/javascript application/json application/ld+json application/manifest+json application/xml image/svg+xml text/xml;',
        ].join('\n    ')
      : '',
  });
}

/** A whole nginx.conf; `folder` has to exist. Start it with `nginx -p FOLDER -c FILE`. */
export function renderStandalone({ folder, workers = 'auto', ...site }) {
  const mimeTypes = ['/etc/nginx/mime.types', '/usr/local/etc/nginx/mime.types'].find((file) => existsSync(file));
  const brotli = site.brotli ?? hasBrotli;
  return fill('standalone.conf', {
    FOLDER: folder,
    WORKERS: String(workers),
    // Workers of a root process would give up their rights, and could not read a private folder.
    USER: process.getuid?.() === 0 ? 'user root;' : '',
    LOAD_MODULES: brotli ? `load_module ${brotliModule};` : '',
    MIME_TYPES: mimeTypes ?? 'mime.types',
    SITE: renderSite({ cache: join(folder, 'cache'), accessLog: 'off', ...site }),
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const option = { type: 'string' };
  const { values } = parseArgs({
    options: {
      listen: option,
      'server-name': option,
      upstream: option,
      inner: option,
      cache: option,
      'access-log': option,
      standalone: option,
    },
  });
  const site = Object.fromEntries(
    Object.entries({
      listen: values.listen,
      serverName: values['server-name'],
      upstream: values.upstream,
      inner: values.inner,
      cache: values.cache,
      accessLog: values['access-log'],
    }).filter(([, value]) => value !== undefined),
  );
  const folder = values.standalone && resolve(values.standalone);
  process.stdout.write(folder ? renderStandalone({ folder, ...site }) : renderSite(site));
}
