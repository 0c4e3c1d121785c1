import type { ExportFormat, ExportSource } from '../format';
import { writeZip, type ZipEntry } from '../zip';
import { chapters, type Chapter } from './chapters';
import { closingPage, container, navigation, packageDocument, stylesheet, titlePage } from './front-matter';

/**
 * EPUB 3: both languages paragraph by paragraph under their addresses, readings as ruby, terms, notes and apparatus as pop-up notes.
 * Lines run horizontally, or vertically with pages that turn to the right.
 */
export const epub: ExportFormat = {
  id: 'epub', name: 'EPUB 3', extension: 'epub', contentType: 'application/epub+zip', of: ['edition'], choices: { writing: ['horizontal', 'vertical'] },
  write: (source, chosen) => writeZip(files(source, chosen.writing === 'vertical')),
};

/** The contents come after the text, when it is known what is in it. */
async function* files(source: ExportSource, vertical: boolean): AsyncGenerator<ZipEntry> {
  const file = (path: string, text: string): ZipEntry => ({ path, content: () => [text] });
  yield { ...file('mimetype', 'application/epub+zip'), stored: true };
  yield file('META-INF/container.xml', container);
  yield file('EPUB/style.css', stylesheet(vertical));
  yield file('EPUB/title.xhtml', titlePage(source));
  const outline: Pick<Chapter, 'file' | 'headings'>[] = [];
  for await (const { file: name, document, headings } of chapters(source)) {
    outline.push({ file: name, headings });
    yield file(`EPUB/${name}`, document);
  }
  yield { path: 'EPUB/closing.xhtml', content: () => closingPage(source) };
  const book = { source, vertical, chapters: outline };
  yield file('EPUB/nav.xhtml', navigation(book));
  yield file('EPUB/package.opf', packageDocument(book));
}
