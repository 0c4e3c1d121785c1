/** Runs every validator over every export and writes docs/conformance.md. */
import { writeFileSync } from 'node:fs';
import { writeFiles } from './files';
import { conformancePage } from './page';

const page = await conformancePage(await writeFiles('var/test/exports'));
writeFileSync('docs/conformance.md', page);
console.log(page);
process.exitCode = / \d+ faults in /.test(page) ? 1 : 0;
