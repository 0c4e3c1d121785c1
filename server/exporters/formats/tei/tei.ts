import type { ExportFormat, ExportSource } from '../format';
import { teiDivisions } from './body';
import { teiHeader } from './header';
import { responsibleOf, teiStandOff, teiWitness } from './stand-off';

const opening = '<?xml version="1.0" encoding="UTF-8"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0">\n';

/**
 * TEI P5 (4.2 or later, for `ruby`): both languages as divisions, aligned by `corresp`; readings, terms, phrase links and notes in their places;
 * the editors' hand in `supplied`, `choice`, `surplus` and `gap`; the witness itself in `sourceDoc`; of a whole edition also decisions on terms, what words
 * mean, patterns, and the glossary that it needs. On request each word of the Japanese is a `w`.
 */
export const tei: ExportFormat = {
  id: 'tei', name: 'TEI P5', extension: 'xml', contentType: 'application/tei+xml; charset=utf-8', of: ['edition', 'passage'], choices: { words: ['none', 'tokens'] }, readsPackage: true,
  async* write(given, chosen) {
    const source: ExportSource = chosen.words === 'tokens' ? { ...given, paragraphs: (options) => given.paragraphs({ ...options, words: true }) } : given;
    const responsible = await responsibleOf(source);
    const parts = await source.package();
    yield `${opening}${teiHeader({ ...source, responsible })}<text>\n<body>\n`;
    yield* teiDivisions(source, parts);
    yield '</body>\n</text>\n';
    yield* teiStandOff(source, responsible, parts);
    yield* teiWitness(source);
    yield '</TEI>\n';
  },
};
