import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from './command.mjs';
import { Stop } from './progress.mjs';
import { isHost } from '../../server/runtime/own-address.mjs';

/**
 * What the scripts themselves need of the environment, before dependencies are
 * there. server/runtime/env.ts validates all of it for the program.
 */
export function settings() {
  const file = join(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Stop(`PORT is "${process.env.PORT}"; it has to be a number from 1 to 65535.`);
  }
  const host = process.env.HOST || '127.0.0.1';
  if (!isHost(host)) throw new Stop(`HOST is "${host}"; it has to be an address or a name of this machine, for example 127.0.0.1.`);
  const url = process.env.DATABASE_URL || 'file:./var/taiyaku.db';
  if (!/^file:./.test(url)) {
    throw new Stop('DATABASE_URL has to be `file:` and a path, for example file:./var/taiyaku.db: the database is one SQLite file.');
  }
  return { port, host, databaseFile: resolve(root, url.slice('file:'.length)) };
}
