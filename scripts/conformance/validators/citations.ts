import { readFileSync } from 'node:fs';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { BibLatexParser } from 'biblatex-csl-converter';
import { packageVersion, type Validator } from '../validator';

const version = (name: string) => () => packageVersion(name);

/** Read back by a library that did not write them. */
export const citationsRead: Validator = {
  formats: ['bibtex', 'biblatex', 'ris'], format: 'BibTeX, BibLaTeX, RIS', name: 'Citation.js, read back',
  missing: () => null, version: version('@citation-js/core'),
  async check(files) {
    return files.flatMap((file) => {
      const items = new Cite(readFileSync(file, 'utf8')).data;
      const [item] = items;
      return items.length === 1 && item.title && item.URL ? [] : [`${file} is not read as one item with title and address`];
    });
  },
};

export const bibliographiesRead: Validator = {
  formats: ['bibtex', 'biblatex'], format: 'BibTeX, BibLaTeX', name: 'biblatex-csl-converter, read back',
  missing: () => null, version: version('biblatex-csl-converter'),
  async check(files) {
    return files.flatMap((file) => {
      const { errors } = new BibLatexParser(readFileSync(file, 'utf8'), { processUnexpected: true, processUnknown: true }).parse();
      return errors.map((error) => `${file}: ${JSON.stringify(error)}`);
    });
  },
};
