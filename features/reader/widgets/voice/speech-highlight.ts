import { sourceAt } from '@/domain/speech/spoken';
import { textOf } from '../../dom/text-runs';
import { rangesOf } from '../../dom/printed-text';
import { wordAround, type PagePart } from './page-sentences';

const sentence = 'voice';
const word = 'voice-word';

/** Draws what is being said, and the word in it that the voice has reported, without touching the text. Returns the word's ranges. */
export function lightPart(part: PagePart | null, place: number | null): Range[] {
  if (typeof Highlight === 'undefined') return [];
  if (!part) {
    CSS.highlights.delete(sentence);
    CSS.highlights.delete(word);
    return [];
  }
  draw(sentence, rangesOf(part.printed, { start: 0, end: textOf(part.printed.runs).length }), -2);
  if (place === null) {
    CSS.highlights.delete(word);
    return [];
  }
  const source = sourceAt(part.spoken, place);
  const span = source && wordAround(part, source);
  // Between words the last one stays.
  if (!span) return [];
  const ranges = rangesOf(part.printed, span);
  draw(word, ranges, -1);
  return ranges;
}

function draw(name: string, ranges: readonly Range[], priority: number): void {
  const highlight = new Highlight(...ranges);
  // Under the word that is asked about.
  highlight.priority = priority;
  CSS.highlights.set(name, highlight);
}
