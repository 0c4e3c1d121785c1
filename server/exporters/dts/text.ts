import { textBlocks, type TextStyle } from '../formats/plain-text';
import type { DocumentSource } from './document-source';

const hand: TextStyle = { escape: (words) => words, entry: () => '', note: () => '', readings: false };

/** The words, a block a line and an empty line between paragraphs, with the editors' hand in its signs. */
export async function* writeText({ source, language }: DocumentSource): AsyncGenerator<string> {
  let first = true;
  for await (const page of source.paragraphs()) {
    yield `${first ? '' : '\n'}${textBlocks(page, language, hand).map(({ words }) => `${words}\n`).join('')}`;
    first = false;
  }
}
