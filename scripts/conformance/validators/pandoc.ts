import { linesOf, onPath, run, type Validator } from '../validator';
import { bookWords, lacking } from './book-words';

const missing = () => (onPath('pandoc') ? null : 'pandoc is not installed (Debian: pandoc)');
const version = async () => /pandoc\S* (\S+)/.exec((await run('pandoc', ['--version'])).output)?.[1] ?? 'unknown';
const plain = (from: string, file: string) => run('pandoc', ['--from', from, '--to', 'plain', '--wrap=none', file]);

/** It puts the note in place of what refers to it: words that are links to notes would vanish. */
export const pandocBook: Validator = {
  formats: ['epub'], format: 'EPUB, as plain text', name: 'pandoc', missing, version,
  async check(files) {
    const faults: string[] = [];
    for (const file of files) {
      const { code, output } = await plain('epub', file);
      if (code !== 0) faults.push(`${file}: pandoc ended with ${code}: ${linesOf(output)[0] ?? ''}`);
      else faults.push(...lacking(await bookWords(file, false), output.replace(/\[\d+\]/g, ''), file));
    }
    return faults;
  },
};

/** Every footnote that is named is found: one that is not would be printed as it is written. */
export const pandocMarkdown: Validator = {
  formats: ['markdown'], format: 'Markdown with footnotes', name: 'pandoc, gfm', missing, version,
  async check(files) {
    const faults: string[] = [];
    for (const file of files) {
      const { code, output } = await plain('gfm', file);
      if (code !== 0) faults.push(`${file}: pandoc ended with ${code}: ${linesOf(output)[0] ?? ''}`);
      faults.push(...[...output.matchAll(/\[\^[\w-]+\]/g)].slice(0, 1).map(([name]) => `${file}: ${name} is no footnote`));
    }
    return faults;
  },
};
