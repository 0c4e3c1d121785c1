import { fullTitle } from '@/domain/citation/full-title';
import { escapeMarkup } from '@/domain/text/escape-markup';
import { textBlocks, type TextStyle } from '../formats/plain-text';
import { usedKinds } from '../formats/text-options';
import { exportMessages, creatorNames, sourceLine, rightsLines, editorialSigns } from '../formats/messages';
import type { DocumentSource } from './document-source';

const hand: TextStyle = { escape: escapeMarkup, entry: () => '', note: () => '', readings: false };

/** A page without style and script: the words with the editors' hand in its signs, what these mean, whose they are. */
export async function* writeHtml({ source, language }: DocumentSource): AsyncGenerator<string> {
  const { head } = source;
  const title = escapeMarkup(fullTitle(head.work, language));
  yield `<!DOCTYPE html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>${title}</title>\n</head>\n<body>\n<main>\n`;
  for await (const page of source.paragraphs()) {
    const blocks = textBlocks(page, language, hand);
    yield `<section id="p${page.number}">\n${blocks.map(({ role, words }) => (role === 'heading' ? `<h2>${words}</h2>\n` : `<p>${words}</p>\n`)).join('')}</section>\n`;
  }
  const used = await usedKinds(source);
  const key = editorialSigns.filter(([kind]) => used.has(kind)).map(([, sign, meaning]) => `<dt>${escapeMarkup(sign)}</dt><dd>${escapeMarkup(meaning[language])}</dd>\n`).join('');
  yield `</main>\n<footer>\n<p>${title}<br>${escapeMarkup(creatorNames(head, language))}<br>${escapeMarkup(sourceLine(source, language))}</p>\n${key === '' ? '' : `<dl>\n${key}</dl>\n`}`;
  yield `<h2>${escapeMarkup(exportMessages.rights[language])}</h2>\n<ul>\n${rightsLines(head, language).map((line) => `<li>${escapeMarkup(line)}</li>\n`).join('')}</ul>\n</footer>\n</body>\n</html>\n`;
}
