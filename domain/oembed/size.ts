import type { QuotedParagraph } from '../citation/quoted';
import type { Language } from '../text/language';

export interface Size {
  readonly width: number;
  readonly height: number;
}

const widest = 640;
const highest = 600;
/** From here on both languages stand beside each other; as in the style of the embedded page. */
const twoColumns = 608;
const type: Readonly<Record<Language, { readonly character: number; readonly line: number }>> = { ja: { character: 17, line: 34 }, en: { character: 7.8, line: 27 } };
/** Margins at the sides, between columns, and around the text with its citation: title, author, state of the text. */
const sides = 40;
const between = 32;
const around = 132;

/** The size of an embedded passage in pixels, within the limits of the request. It scrolls where it is longer. */
export function embedSize(paragraphs: readonly QuotedParagraph[], most: { readonly width: number | undefined; readonly height: number | undefined }): Size {
  const width = Math.min(widest, most.width ?? widest);
  const column = width >= twoColumns ? (width - sides - between) / 2 : Math.max(1, width - sides);
  const heights = (['ja', 'en'] as const).map((language) => {
    const { character, line } = type[language];
    const own = paragraphs.filter((paragraph) => paragraph.language === language);
    return own.reduce((sum, { pieces }) => sum + line * Math.ceil((character * pieces.reduce((length, { text }) => length + text.length, 0)) / column), 0);
  });
  const text = width >= twoColumns ? Math.max(...heights) : heights.reduce((sum, height) => sum + height, 12);
  return { width, height: Math.min(most.height ?? highest, highest, Math.ceil(text + around)) };
}
