const name = 'word';

/** Draws the word that is asked about, where the browser can do so without touching the text. */
export function markRanges(ranges: readonly Range[]): void {
  if (typeof Highlight === 'undefined') return;
  if (ranges.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...ranges));
}
