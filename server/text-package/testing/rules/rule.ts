import type { ProblemCode } from '../../problems/problem';
import { harbour, harbourWith, type HarbourFile } from '../harbour';

/**
 * A change to the harbour package and the problem it has to cause: in `file`,
 * `from` becomes `to`, and the problem stands where `to` (or `elsewhere`) has ‸.
 */
export interface Rule {
  readonly code: ProblemCode;
  readonly file: HarbourFile;
  readonly from: string;
  readonly to: string;
  /** Where the problem stands if not in the change: a file and a piece of it, with ‸. */
  readonly elsewhere?: readonly [HarbourFile, string];
  /** Problems that follow from the same fault. */
  readonly also?: readonly ProblemCode[];
}

export const mark = '‸';

type Rest = Pick<Rule, 'elsewhere' | 'also'>;

/** Rules of one file: code, from, to, rest. */
export function rulesOf(file: HarbourFile, rows: readonly (readonly [ProblemCode, string, string, Rest?])[]): Rule[] {
  return rows.map(([code, from, to, rest]) => ({ code, file, from, to, ...rest }));
}

/** The changed package, and the place of the problem as `file:line:column`. */
export function applyRule({ file, from, to, elsewhere }: Rule) {
  const original = harbour[file];
  if (original.split(from).length !== 2) throw new Error(`${JSON.stringify(from)} does not stand once in ${file}`);
  const marked = original.replace(from, () => to);
  const changed = marked.replace(mark, '');
  const files = harbourWith({ [file]: changed });
  if (!elsewhere) return { files, place: positionOf(file, marked) };
  const [other, piece] = elsewhere;
  const text = other === file ? changed : harbour[other];
  const bare = piece.replace(mark, '');
  if (text.split(bare).length !== 2) throw new Error(`${JSON.stringify(bare)} does not stand once in ${other}`);
  return { files, place: positionOf(other, text.replace(bare, () => piece)) };
}

function positionOf(file: string, marked: string): string {
  const at = marked.indexOf(mark);
  if (at === -1) throw new Error(`No ${mark} in the change to ${file}`);
  const before = marked.slice(0, at).split('\n');
  const name = file.startsWith('glossary/') ? `../${file}` : file;
  return `${name}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}
