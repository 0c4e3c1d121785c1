import { printedBlocks, type Hand } from '../formats/plain-text';
import type { DocumentOf } from './document-source';

const hand: Hand = { escape: (words) => words, entry: () => '', note: () => '', readings: false };

/** The words, a block a line and an empty line between paragraphs, with the editors' hand in its signs. */
export async function* writeText({ source, language }: DocumentOf): AsyncGenerator<string> {
  let first = true;
  for await (const page of source.paragraphs()) {
    yield `${first ? '' : '\n'}${printedBlocks(page, language, hand).map(({ words }) => `${words}\n`).join('')}`;
    first = false;
  }
}
