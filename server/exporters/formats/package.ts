import { writeApparatus } from '@/server/text-package/apparatus';
import { writeConfirmedReadings } from '@/server/text-package/annotations/confirmed-readings';
import { writeGlossary } from '@/server/text-package/glossary/glossary';
import { editorIds, writeRecord, witnessFile } from '@/server/text-package/record';
import { writeText } from '@/server/text-package/text/write-text';
import { writeWitness } from '@/server/text-package/witness';
import { writeLinks } from '@/server/text-package/annotations/links';
import { writeNotes } from '@/server/text-package/annotations/notes';
import { writeTerms } from '@/server/text-package/annotations/terms';
import { writeGrammar } from '@/server/text-package/annotations/grammar';
import { writeSenses } from '@/server/text-package/annotations/senses';
import type { ExportFormat, ExportSource, ExportChunk } from './format';
import { responsibleOf } from './tei/stand-off';
import { writeZip, type ZipEntry } from './zip';

/** The text package as a ZIP archive: importing it gives the same edition, by its digest (docs/canonical-form.md). */
export const textPackage: ExportFormat = {
  id: 'package', name: 'Taiyaku text package', extension: 'zip', contentType: 'application/zip', of: ['edition'], choices: {}, needsPackage: true,
  write: (source) => writeZip(packageFiles(source)),
};

/** The files of a package under the name of the work. What would be empty is left out. */
export async function* packageFiles(source: ExportSource): AsyncGenerator<ZipEntry> {
  const { head } = source;
  const parts = await source.package();
  if (!parts) throw new Error('The package of this edition is not kept.');
  const { remainder, grammar, glossary } = parts;
  const editors = editorIds((await responsibleOf(source)).values());
  const pages = () => source.paragraphs();
  const at = (name: string, content: ZipEntry['content']): ZipEntry => ({ path: `${head.work.slug}/${name}`, content });
  const optional = [
    at('links.txt', () => writeLinks(pages())), at('notes.yaml', () => writeNotes(pages())), at('terms.yaml', () => writeTerms(pages(), remainder)),
    at('words.txt', () => writeSenses(pages(), parts.senses(), remainder)), at('readings.txt', () => writeConfirmedReadings(pages(), remainder)),
    at('grammar.yaml', () => writeGrammar(pages(), grammar)),
  ];
  yield at('record.yaml', () => [writeRecord(head, editors)]);
  yield at('text.txt', () => writeText(pages(), head.witness?.language ?? null));
  for (const file of optional) if (!(await isEmpty(file.content()))) yield file;
  if (head.witness) {
    yield at(witnessFile, () => writeWitness(source.receivedLines(), remainder));
    yield at('apparatus.yaml', () => writeApparatus(source.entries(), pages(), editors));
  }
  if (glossary.length > 0) yield at('glossary/glossary.yaml', () => writeGlossary(glossary));
}

async function isEmpty(content: Iterable<ExportChunk> | AsyncIterable<ExportChunk>): Promise<boolean> {
  for await (const piece of content) if (piece.length > 0) return false;
  return true;
}
