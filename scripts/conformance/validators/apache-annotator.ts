import { readFileSync } from 'node:fs';
import { textPositionSelectorMatcher, textQuoteSelectorMatcher, type TextPositionSelector, type TextQuoteSelector } from '@apache-annotator/selector';
import { packageVersion, type Validator } from '../validator';

interface Target {
  readonly source: { readonly id: string };
  readonly selector: readonly [TextQuoteSelector, TextPositionSelector];
}

/** A text of one piece, as Apache Annotator reads it. */
const chunks = (text: string) => ({ currentChunk: { data: text }, nextChunk: () => null, previousChunk: () => null, precedesCurrentChunk: () => false });

async function placesOf(matches: AsyncIterable<{ startIndex: number; endIndex: number }>): Promise<string[]> {
  const places: string[] = [];
  for await (const { startIndex, endIndex } of matches) places.push(`${startIndex}–${endIndex}`);
  return places;
}

/** Every annotation is found in the text that it names, at the same place by its quotation as by its position. */
export const apacheAnnotator: Validator = {
  formats: ['annotations', 'texts'], format: 'Web Annotations, found in their texts', name: 'Apache Annotator',
  missing: () => null,
  version: () => packageVersion('@apache-annotator/selector'),
  async check(files) {
    const faults: string[] = [];
    const texts = Object.assign({}, ...files.filter((file) => file.endsWith('.texts.json')).map((file) => JSON.parse(readFileSync(file, 'utf8')) as object)) as Readonly<Record<string, string>>;
    for (const file of files.filter((each) => each.endsWith('.jsonld'))) {
      const { first: { items } } = JSON.parse(readFileSync(file, 'utf8')) as { first: { items: readonly { id: string; target: string | Target }[] } };
      for (const { id, target } of items) {
        // An entry of the apparatus that has no place in the text is on the edition.
        if (typeof target === 'string') continue;
        const { source, selector: [quote, position] } = target;
        const text = texts[source.id];
        if (text === undefined) {
          faults.push(`${file}, ${id}: there is no text ${source.id}`);
          continue;
        }
        const [at] = await placesOf(textPositionSelectorMatcher(position)(chunks(text)));
        const quoted = await placesOf(textQuoteSelectorMatcher(quote)(chunks(text)));
        if (at === undefined || !quoted.includes(at)) faults.push(`${file}, ${id}: by position at ${String(at)}, by quotation at ${quoted.join(', ') || 'no place'}`);
      }
    }
    return faults;
  },
};
