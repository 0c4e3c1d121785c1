import type { Segment } from './edition';
import { parseAddress } from './address';
import type { Language } from './language';

type Placed = Pick<Segment, 'address' | 'role'>;

/** Roles whose sentences run on in one block; a line of the header, or a heading, is a block by itself. */
const flowing: ReadonlySet<Segment['role']> = new Set<Segment['role']>(['prose', 'biography']);

/** Whether a segment goes on in the block (paragraph, heading, line of the header) of the one that was printed before it. */
export function flowsOn(before: Placed | undefined, segment: Placed): boolean {
  return before !== undefined && flowing.has(segment.role) && before.role === segment.role
    && parseAddress(before.address)?.paragraph === parseAddress(segment.address)?.paragraph;
}

/** Printed between two segments of one block: Japanese needs no space between sentences. */
export const betweenSegments: Readonly<Record<Language, string>> = { ja: '', en: ' ' };

/** Printed where one block ends and another begins: a line break, or a slash where there is one line only. Never part of the words of an edition. */
export const betweenBlocks = { lines: '\n', oneLine: { ja: '／', en: ' / ' } } as const satisfies { lines: string; oneLine: Readonly<Record<Language, string>> };
