import type { Span } from '@/domain/text/span';

const opening = '「『';
const closing = '」』';
const ends = '。！？!?．';

/**
 * For each character of a text the sentence that it stands in, without what encloses it: the words of a
 * quotation are a sentence of their own, and are part of the one around it. Lines end every sentence.
 */
export function sentencesOf(text: string, { start, end }: Span): (at: number) => Span {
  const sentences: { start: number; end: number }[] = [];
  const at: { start: number; end: number }[] = [];
  const begin = (from: number) => {
    const sentence = { start: from, end };
    sentences.push(sentence);
    return sentence;
  };
  let open = [{ closes: '', sentence: begin(start) }];
  for (let index = start; index < end; index += 1) {
    const character = text.charAt(index);
    const inner = open.at(-1);
    if (!inner) break;
    if (character === '\n') {
      for (const one of open) one.sentence.end = index;
      at.push(inner.sentence);
      open = [{ closes: '', sentence: begin(index + 1) }];
      continue;
    }
    if (character === inner.closes && open.length > 1) {
      inner.sentence.end = index;
      open.pop();
    }
    const here = open.at(-1) ?? inner;
    at.push(here.sentence);
    if (opening.includes(character)) {
      open.push({ closes: closing.charAt(opening.indexOf(character)), sentence: begin(index + 1) });
    } else if (ends.includes(character)) {
      here.sentence.end = index + 1;
      here.sentence = begin(index + 1);
    }
  }
  const whole = { start, end };
  return (index) => at[index - start] ?? whole;
}
