import type { Language } from '../text/language';
import { overlaps, type Span } from '../text/span';
import { crossesBreak } from '../text/words';
import type { Concept, Label } from './concept';

/** A concept's words found in a text; UTF-16 units. */
export interface Match {
  readonly concept: string;
  readonly span: Span;
}

interface Node {
  readonly next: Map<string, Node>;
  readonly labels: { readonly concept: string; readonly label: Label }[];
}

/** Finds the labels of concepts in texts of one language: at each place the longest, none overlapping another. */
export class Matcher {
  private readonly root: Node = { next: new Map(), labels: [] };

  constructor(concepts: readonly Concept[], private readonly language: Language) {
    for (const { slug, labels } of concepts) {
      for (const label of labels) if (label.language === language) this.put(slug, label);
    }
  }

  private put(concept: string, label: Label): void {
    let node = this.root;
    for (const unit of this.fold(label.text).split('')) {
      let next = node.next.get(unit);
      if (!next) node.next.set(unit, (next = { next: new Map(), labels: [] }));
      node = next;
    }
    node.labels.push({ concept, label });
  }

  private fold(text: string): string {
    return this.language === 'en' ? foldLabel(text) : text;
  }

  /** `breaks` are places (UTF-16 offsets) where text is lost: nothing is found across them, nor over `taken`. */
  find(text: string, breaks: readonly number[], taken: readonly Span[]): Match[] {
    const folded = this.fold(text);
    const matches: Match[] = [];
    let at = 0;
    while (at < folded.length) {
      const match = this.longestAt(text, folded, at, breaks, taken);
      if (match) matches.push(match);
      at = match ? match.span.end : at + 1;
    }
    return matches;
  }

  private longestAt(text: string, folded: string, start: number, breaks: readonly number[], taken: readonly Span[]): Match | null {
    let best: Match | null = null;
    let node: Node | undefined = this.root;
    for (let end = start; node; end += 1) {
      for (const { concept, label } of node.labels) {
        const span = { start, end };
        if (this.mayStand(text, span, label) && !crossesBreak(span, breaks) && !taken.some((other) => overlaps(other, span))) {
          best = { concept, span };
        }
      }
      node = end < folded.length ? node.next.get(folded[end] ?? '') : undefined;
    }
    return best;
  }

  private mayStand(text: string, span: Span, label: Label): boolean {
    if (this.language === 'ja') return isJapaneseTerm(text, span);
    // A name in capitals is a word in capitals: `US` is not “us”.
    const capitals = label.text === label.text.toUpperCase();
    return isEnglishTerm(text, span) && (!capitals || text.slice(span.start, span.end) === label.text);
  }
}

/** Case and the shape of apostrophes do not tell English labels apart; offsets stay as they are. */
export function foldLabel(text: string): string {
  let folded = '';
  for (const unit of text.replaceAll('’', "'").split('')) {
    const lower = unit.toLowerCase();
    folded += lower.length === unit.length ? lower : unit;
  }
  return folded;
}

const letter = /[\p{L}\p{N}\p{M}]/u;
const latin = /[\p{Script=Latin}\p{N}]/u;
const katakana = /[\p{Script=Katakana}ー]/u;
const kanji = /[\p{Script=Han}々]/u;

/** A possessive is not the word: it is found where the glossary lists it. */
function isEnglishTerm(text: string, { start, end }: Span): boolean {
  if (letter.test(before(text, start)) || letter.test(after(text, end))) return false;
  return !/^['’]s(?![\p{L}\p{N}])/iu.test(text.slice(end, end + 4));
}

/** Latin words and katakana words are not cut, and a single kanji does not count inside a compound. */
function isJapaneseTerm(text: string, { start, end }: Span): boolean {
  const sides = [[before(text, start), after(text, start)], [before(text, end), after(text, end)]] as const;
  const cuts = sides.some(([left, right]) => [latin, katakana].some((script) => script.test(left) && script.test(right)));
  if (cuts) return false;
  const word = text.slice(start, end);
  const single = Array.from(word).length === 1 && kanji.test(word);
  return !single || !(kanji.test(before(text, start)) || kanji.test(after(text, end)));
}

/** The character that ends at an offset; empty at the text's beginning. */
function before(text: string, at: number): string {
  if (at <= 0) return '';
  const unit = text.charCodeAt(at - 1);
  return unit >= 0xdc00 && unit <= 0xdfff ? text.slice(Math.max(0, at - 2), at) : text.charAt(at - 1);
}

/** The character that begins at an offset; empty at the text's end. */
function after(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}
