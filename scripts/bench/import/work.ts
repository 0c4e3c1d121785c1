/** work.ts FOLDER: imports a package as the command does, and prints what the work alone took, as JSON. */
import { openPackage } from '@/server/text-package/files/folder';
import { importPackage } from '@/server/use-cases/import-package';

const [path = ''] = process.argv.slice(2);
const since = performance.now();
const folders = openPackage(path);
if (!folders) throw new Error(`There is no folder ${path}.`);
const outcome = await importPackage(folders, { checkOnly: false, now: new Date() });
const milliseconds = performance.now() - since;
if (outcome.kind !== 'stored' || outcome.stored.kind !== 'published') {
  throw new Error(`The package was not published: ${JSON.stringify(outcome).slice(0, 2000)}`);
}
console.log(JSON.stringify({ milliseconds, counts: outcome.counts }));
