import type { PanelWord, WordFile } from '@/domain/study/word-file';
import { rangesOf, segmentOf } from './printed-text';
import { japaneseSegments } from '../contract/markup';

/** Every word of the page, with the ranges where it is printed. */
export function printedWords(root: HTMLElement, { words }: Pick<WordFile, 'words'>): { readonly word: PanelWord; readonly ranges: readonly Range[] }[] {
  return [...root.querySelectorAll<HTMLElement>(japaneseSegments)].flatMap((element) => {
    const segment = segmentOf(element);
    if (!segment || segment.element !== element) return [];
    return (words.get(segment.address) ?? []).map((word) => ({ word, ranges: rangesOf(segment, word.span) }));
  });
}
