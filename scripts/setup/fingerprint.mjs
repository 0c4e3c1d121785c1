import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './command.mjs';

function* files(path, skip) {
  if (skip(path)) return;
  if (!statSync(join(root, path)).isDirectory()) return yield path;
  for (const name of readdirSync(join(root, path)).sort()) yield* files(join(path, name), skip);
}

/** One hash over files and folders (those that exist) and any further words. */
export function fingerprint(paths, words = [], skip = () => false) {
  const hash = createHash('sha256').update(JSON.stringify(words));
  for (const path of paths.filter((path) => existsSync(join(root, path)))) {
    for (const file of files(path, skip)) {
      const content = readFileSync(join(root, file));
      hash.update(`\0${file}\0${content.length}\0`).update(content);
    }
  }
  return hash.digest('hex');
}

export function stampMatches(file, value) {
  return existsSync(file) && readFileSync(file, 'utf8') === value;
}

export function writeStamp(file, value) {
  writeFileSync(file, value);
}
