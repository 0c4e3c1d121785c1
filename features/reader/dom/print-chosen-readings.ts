import type { Ruby } from '@/domain/japanese/furigana/ruby';
import { rubyOver } from '@/domain/study/choices/ruby-over';
import type { AppliedReading } from '@/domain/study/choices/apply-choices';
import type { PanelWord, WordFile } from '@/domain/study/word-file';
import { overlaps, type Span } from '@/domain/text/span';
import { element } from './element';
import { rangesOf, segmentOf, type PrintedSegment } from './printed-text';
import { css, data, states } from '../contract/markup';

/** Instead of a printed reading: there was no ruby, and this one was made for the reading that was chosen. */
const made = 'made';

/** Prints readings over words of the page in place of those that stand there, and takes back what was printed so before. The text stays as it is. */
export function printChosen(root: HTMLElement, file: WordFile, settled: ReadonlyMap<PanelWord, AppliedReading>): void {
  for (const ruby of root.querySelectorAll<HTMLElement>(`${css.text} ruby${css.chosenReading}`)) takeBack(ruby);
  for (const [address, words] of file.words) {
    for (const word of words) {
      const reading = settled.get(word)?.reading;
      const printed = reading === undefined ? null : document.getElementById(address);
      // Read anew for each word: a ruby that is made divides a text.
      const segment = printed && segmentOf(printed);
      if (segment && reading !== undefined) printOver(segment, word, rubyOver(word.surface, reading, (kanji) => {
        const known = file.kanji.get(kanji);
        return known ? { on: known.on, kun: known.kun, names: [] } : null;
      }) ?? []);
    }
  }
}

function takeBack(ruby: HTMLElement): void {
  const rt = ruby.querySelector('rt');
  if (ruby.dataset[data.printedReading] === made) {
    const { parentNode } = ruby;
    rt?.remove();
    ruby.replaceWith(...ruby.childNodes);
    parentNode?.normalize();
    return;
  }
  if (rt) rt.textContent = ruby.dataset[data.printedReading] ?? '';
  delete ruby.dataset[data.printedReading];
  ruby.classList.remove(states.chosenReading);
}

/** `readings` count from the beginning of the word. */
function printOver(segment: PrintedSegment, { span, surface }: PanelWord, readings: readonly Ruby[]): void {
  const parts = readings.map(({ span: { start, end }, reading }) => ({ span: { start: span.start + start, end: span.start + end }, reading }));
  const rubies = rubiesIn(segment, span);
  const isPrinted = new Set<Ruby>();
  for (const { ruby, over } of rubies) {
    const mine = parts.filter((part) => overlaps(part.span, over) && !isPrinted.has(part));
    for (const part of mine) isPrinted.add(part);
    // One reading may reach over several rubies: then it stands over the first of them.
    replaceReading(ruby, joined(mine, over, surface, span.start));
  }
  // What has no ruby yet, the last first: a ruby that is made divides the text after it.
  for (const part of parts.filter((each) => !isPrinted.has(each)).reverse()) addRuby(segment, part);
}

/** The rubies over a word, with what they stand over. */
function rubiesIn(segment: PrintedSegment, word: Span): { readonly ruby: HTMLElement; readonly over: Span }[] {
  const found = new Map<HTMLElement, { start: number; end: number }>();
  let at = 0;
  for (const { node, text, own: isText } of segment.runs) {
    if (!isText) continue;
    const run = { start: at, end: at + text.length };
    at = run.end;
    const ruby = node.parentElement?.closest('ruby');
    if (!ruby || !segment.element.contains(ruby)) continue;
    const known = found.get(ruby);
    if (known) known.end = run.end;
    else found.set(ruby, run);
  }
  // The editors' reading of a longer stretch is none of the word's.
  return [...found].flatMap(([ruby, over]) => (over.start >= word.start && over.end <= word.end ? [{ ruby, over }] : []));
}

/** Readings that follow each other under one ruby, with the kana between them. */
function joined(parts: readonly Ruby[], over: Span, surface: string, from: number): string {
  let reading = '';
  let at = parts[0]?.span.start ?? over.start;
  for (const part of parts) {
    reading += surface.slice(at - from, part.span.start - from) + part.reading;
    at = part.span.end;
  }
  return reading;
}

function replaceReading(ruby: HTMLElement, reading: string): void {
  const rt = ruby.querySelector('rt');
  if (!rt) return;
  ruby.dataset[data.printedReading] = rt.textContent;
  rt.textContent = reading;
  ruby.classList.add(states.chosenReading);
}

function addRuby(segment: PrintedSegment, { span, reading }: Ruby): void {
  // Where something begins or ends inside, over its first piece.
  const [range] = rangesOf(segment, span);
  if (!range) return;
  const ruby = element('ruby', { className: states.chosenReading, role: 'none' });
  ruby.dataset[data.printedReading] = made;
  ruby.append(range.extractContents(), element('rt', { ariaHidden: 'true' }, reading));
  range.insertNode(ruby);
}
