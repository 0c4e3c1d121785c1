import { existsSync } from 'node:fs';
import { aptInstall, onPath } from './browser.mjs';

// Debian keeps nginx where a user's PATH does not look.
const present = () => Boolean(onPath('nginx')) || ['/usr/sbin/nginx', '/usr/local/sbin/nginx'].some((file) => existsSync(file));

/** The front cache is tested with a real nginx. Without one everything else still is, so this never fails. */
export async function ensureFrontCache() {
  if (present()) return 'present';
  if (await aptInstall('nginx', 'libnginx-mod-http-brotli-filter')) return 'installed';
  if (await aptInstall('nginx')) return 'installed, without brotli';
  return 'WARNING: nginx is not installed; the tests of the front cache will be skipped (Debian: nginx, libnginx-mod-http-brotli-filter)';
}
