import { partitionPoint } from '@/domain/algorithms/partition-point';
import type { Place } from '../problems/problem';

/** A text file that was read and found to be clean UTF-8. */
export class Source {
  /** The lines without their ends; a final line end opens no further line. */
  readonly lines: readonly string[];
  private starts: number[] | null = null;

  constructor(
    /** Path inside the package, with `/`. */
    readonly file: string,
    readonly text: string,
  ) {
    const lines = text.split('\n');
    if (lines.at(-1) === '') lines.pop();
    this.lines = lines;
  }

  /** The place of a UTF-16 offset of `text`. */
  placeOf(offset: number): Place {
    const starts = (this.starts ??= lineStarts(this.text));
    const line = partitionPoint(starts.length, (index) => (starts[index] ?? 0) <= offset);
    return { file: this.file, line, column: offset - (starts[line - 1] ?? 0) + 1 };
  }

  /** A place by its line and column, both from 1. */
  at(line: number, column = 1): Place {
    return { file: this.file, line, column };
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
