import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { debianVersion, linesOf, onPath, run, type Validator } from '../validator';

/** It asks every entry for a date. Where none is known none is made up, and the styles of BibLaTeX say “n.d.” */
function isUndated(line: string, file: string): boolean {
  const [, key] = /^WARN - Datamodel: Entry '([^']+)' .*: Missing mandatory field - one of 'date, year' must be defined$/.exec(line) ?? [];
  const entry = key === undefined ? '' : readFileSync(file, 'utf8').split(`{${key},`)[1]?.split('\n}')[0] ?? '';
  return entry !== '' && !/^ {2}(?:date|year) =/m.test(entry);
}

/** The program that reads BibLaTeX for TeX, by its own model of types and fields. It warns of a field that a type has not, and of one that is missing. */
export const biber: Validator = {
  formats: ['biblatex'], format: 'BibLaTeX', name: 'biber, data model',
  missing: () => (onPath('biber') ? null : 'biber is not installed (Debian: biber)'),
  version: () => debianVersion('biber'),
  async check(files) {
    const folder = mkdtempSync(join(tmpdir(), 'taiyaku-biber-'));
    try {
      const faults: string[] = [];
      // The entry of a text has one key in both languages.
      for (const language of ['ja', 'en']) {
        const file = join(folder, `${language}.bib`);
        writeFileSync(file, files.filter((each) => each.includes(`.${language}.`)).map((each) => readFileSync(each, 'utf8')).join('\n'));
        const { code, output } = await run('biber', ['--tool', '--validate-datamodel', '--nolog', '--output-file', join(folder, 'read.bib'), file]);
        const told = linesOf(output).filter((line) => /^(?:WARN|ERROR|FATAL)/.test(line) && !isUndated(line, file));
        faults.push(...told, ...(code !== 0 && told.length === 0 ? [`biber ended with ${code}: ${linesOf(output).join(' ')}`] : []));
      }
      return faults;
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};
