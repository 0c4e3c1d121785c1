import type { Segment } from '@/domain/text/edition';
import { emphasisMarks, type EmphasisMark } from '@/domain/text/emphasis';
import { oneOf, storedSpan } from './stored-values';

const marks = Object.keys(emphasisMarks) as EmphasisMark[];

/** The member of a segment for its stressed words; nothing where there are none. */
export function storedEmphasis(rows: readonly { readonly start: number; readonly end: number; readonly mark: string }[] = []): Pick<Segment, 'emphasis'> {
  return rows.length === 0 ? {} : { emphasis: rows.map((row) => ({ span: storedSpan(row), mark: oneOf(marks, row.mark, 'mark of emphasis') })) };
}
