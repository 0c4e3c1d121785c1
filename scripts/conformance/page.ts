import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chosenFiles } from './files';
import { validators } from './validators';
import type { Validator } from './validator';

interface Row {
  readonly format: string;
  readonly name: string;
  readonly version: string;
  readonly result: string;
}

/** Pages that a build has prerendered. */
function prerendered(): string[] {
  const pagesIn = (folder: string) => (existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String).filter((file) => /^(?:ja|en)\b.*\.html$/.test(file)).sort().map((file) => join(folder, file)) : []);
  return ['.next-test/server/app', '.next/server/app'].map(pagesIn).find((found) => found.length > 0) ?? [];
}

async function rowOf(validator: Validator, files: ReadonlyMap<string, readonly string[]>): Promise<Row> {
  const { format, name } = validator;
  const missing = validator.missing();
  if (missing !== null) return { format, name, version: '–', result: `not checked: ${missing}` };
  const chosen = chosenFiles(validator.formats, files);
  if (chosen.length === 0) return { format, name, version: await validator.version(), result: 'not checked: no page is built (npm run serve builds them)' };
  const faults = await validator.check(chosen);
  const of = `${chosen.length} ${chosen.length === 1 ? 'file' : 'files'}`;
  return { format, name, version: await validator.version(), result: faults.length === 0 ? `valid (${of})` : `${faults.length} faults in ${of}: ${faults[0] ?? ''}` };
}

/** The conformance page, made by running every validator. */
export async function conformancePage(files: ReadonlyMap<string, readonly string[]>): Promise<string> {
  const all = new Map([...files, ['html', prerendered()]]);
  const rows: Row[] = [];
  for (const validator of validators) rows.push(await rowOf(validator, all));
  return `# Conformance

Made by \`npm run conformance\`: every format of the packages under \`content/\`, judged by validators that are not ours. \`npm test\`
runs the same validators and fails where one finds a fault; where one is not installed it warns and goes on. [Formats](formats.md) says
what the files hold.

| format | validator | version | result |
|---|---|---|---|
${rows.map(({ format, name, version, result }) => `| ${format} | ${name} | ${version} | ${result.replaceAll('|', '\\|')} |`).join('\n')}

- The schemas of TEI, TMX, TBX and CSL are not part of this project. They are looked for in the folder that \`SCHEMAS\` names (\`.env.example\`).
- The context of Web Annotations is not fetched: the check has what the recommendation says of the names that are used, and refuses any other.
- biber asks every entry for a date; where none is known none is made up, and that warning alone is passed over.
- Zotero's translators are those of npm's \`zotero-translators\`, which is no dependency of this project; they are run where \`ZOTERO_TRANSLATORS\` (\`.env.example\`) names a folder that has it.
- The text package is checked by reading it again: it has to be the same edition, by its SHA-256. Plain text has no validator.
- CoNLL-U is held to the rules of the format by a test of our own (\`server/exporters/testing/conllu-rules.ts\`), TBX-Basic v2 to the content model of ISO 30042:2008 (\`server/exporters/formats/tbx2.test.ts\`): no registry has their validators.
- Pandoc and calibre are given the book to make plain text of: each paragraph has to be there whole, with its terms, and readings in brackets.
`;
}
