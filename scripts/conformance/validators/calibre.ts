import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { linesOf, onPath, run, type Validator } from '../validator';
import { bookWords, lacking } from './book-words';

/** The converter of calibre: all words of a book are in the plain text that it makes, with readings in brackets behind them. */
export const calibre: Validator = {
  formats: ['epub'], format: 'EPUB, as plain text', name: 'calibre, ebook-convert',
  missing: () => (onPath('ebook-convert') ? null : 'ebook-convert is not installed (Debian: calibre)'),
  version: async () => /calibre (\S+?)\)/.exec((await run('ebook-convert', ['--version'])).output)?.[1] ?? 'unknown',
  async check(files) {
    const faults: string[] = [];
    const folder = mkdtempSync(join(tmpdir(), 'taiyaku-calibre-'));
    try {
      for (const file of files) {
        const made = join(folder, 'book.txt');
        const { code, output } = await run('ebook-convert', [file, made, '--txt-output-encoding', 'utf-8', '--txt-output-formatting', 'plain', '--max-line-length', '0']);
        if (code !== 0) faults.push(`${file}: ebook-convert ended with ${code}: ${linesOf(output).at(-1) ?? ''}`);
        else faults.push(...lacking(await bookWords(file, true), readFileSync(made, 'utf8'), file));
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    return faults;
  },
};
