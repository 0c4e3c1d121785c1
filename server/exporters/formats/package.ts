import { apparatusFile } from '@/server/text-package/apparatus';
import { readingsFile } from '@/server/text-package/annotations/confirmed-readings';
import { glossaryFile } from '@/server/text-package/glossary/glossary';
import { editorIds, recordFile, witnessFile } from '@/server/text-package/record';
import { textFile } from '@/server/text-package/text/write-text';
import { witnessText } from '@/server/text-package/witness';
import { linksFile } from '@/server/text-package/annotations/links';
import { notesFile } from '@/server/text-package/annotations/notes';
import { termsFile } from '@/server/text-package/annotations/terms';
import { grammarFile } from '@/server/text-package/annotations/grammar';
import { wordsFile } from '@/server/text-package/annotations/senses';
import type { ExportFormat, ExportSource, Written } from './format';
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
    at('links.txt', () => linksFile(pages())), at('notes.yaml', () => notesFile(pages())), at('terms.yaml', () => termsFile(pages(), remainder)),
    at('words.txt', () => wordsFile(pages(), parts.senses(), remainder)), at('readings.txt', () => readingsFile(pages(), remainder)),
    at('grammar.yaml', () => grammarFile(pages(), grammar)),
  ];
  yield at('record.yaml', () => [recordFile(head, editors)]);
  yield at('text.txt', () => textFile(pages(), head.witness?.language ?? null));
  for (const file of optional) if (!(await isEmpty(file.content()))) yield file;
  if (head.witness) {
    yield at(witnessFile, () => witnessText(source.receivedLines(), remainder));
    yield at('apparatus.yaml', () => apparatusFile(source.entries(), pages(), editors));
  }
  if (glossary.length > 0) yield at('glossary/glossary.yaml', () => glossaryFile(glossary));
}

async function isEmpty(content: Iterable<Written> | AsyncIterable<Written>): Promise<boolean> {
  for await (const piece of content) if (piece.length > 0) return false;
  return true;
}
