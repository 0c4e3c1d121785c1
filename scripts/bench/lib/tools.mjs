import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Stop } from '../../setup/progress.mjs';

/** Debian keeps nginx where a user's PATH does not look. */
const folders = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), '/usr/local/sbin', '/usr/sbin'];

/** The absolute path of a program, or null. */
export function findTool(name) {
  for (const folder of folders) {
    const file = join(folder, name);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // Not in this folder.
    }
  }
  return null;
}

/** As `findTool`, but its absence stops the measurement with a sentence on how to get it. */
export function requireTool(name, hint) {
  const file = findTool(name);
  if (!file) throw new Stop(`${name} is not installed. ${hint}`);
  return file;
}
