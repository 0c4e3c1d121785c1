import { diffArrays } from 'diff';
import type { FindCommon } from '@/domain/comparison/compare-words';

/** The longest common row of two lists, by the algorithm of Myers (docs/decisions/comparing-editions.md). */
export const findCommon: FindCommon = (before, after) =>
  diffArrays([...before], [...after]).map(({ added, removed, count }) => ({ kind: added ? 'added' : removed ? 'removed' : 'same', count }));
