import type { Span } from './span';

/** The marks of emphasis (傍点, 圏点) that are told apart, each with the word by which Aozora Bunko's notes call it. */
export const emphasisMarks = {
  '﹅': '傍点', '﹆': '白ゴマ傍点', '●': '丸傍点', '○': '白丸傍点', '▲': '黒三角傍点', '△': '白三角傍点', '◎': '二重丸傍点', '◉': '蛇の目傍点', '×': 'ばつ傍点',
} as const;
export type EmphasisMark = keyof typeof emphasisMarks;

/** The classes of each mark, for the styles of the page and of books. */
export const emphasisClasses: Readonly<Record<EmphasisMark, string>> = {
  '﹅': 'dots', '﹆': 'dots dots-open', '●': 'dots dots-round', '○': 'dots dots-ring', '▲': 'dots dots-triangle', '△': 'dots dots-open-triangle', '◎': 'dots dots-double',
  '◉': 'dots dots-eye', '×': 'dots dots-cross',
};

/** Words that are stressed by marks beside them: no reading, and no other words. */
export interface Emphasis {
  readonly span: Span;
  readonly mark: EmphasisMark;
}

const written: Readonly<Record<string, EmphasisMark>> = { '・': '﹅', '･': '﹅', '、': '﹅', 'ヽ': '﹅', '•': '●', '．': '●', '⚬': '○', '◦': '○', '✕': '×' };

export function isEmphasisMark(mark: string): mark is EmphasisMark {
  return Object.hasOwn(emphasisMarks, mark);
}

/** The mark that dots written over words as if they were a reading mean (《・・・》, 《﹅》, 《ヽヽ》); null where it is a reading. */
export function emphasisOf(ruby: string): EmphasisMark | null {
  const [first = '', ...others] = new Set(ruby.replace(/[ \u3000]/g, ''));
  if (first === '' || others.length > 0) return null;
  return isEmphasisMark(first) ? first : Object.hasOwn(written, first) ? written[first] ?? null : null;
}

/** The mark that a note calls by its name. */
export function emphasisNamed(name: string): EmphasisMark | null {
  return (Object.keys(emphasisMarks) as EmphasisMark[]).find((mark) => emphasisMarks[mark] === name) ?? null;
}
