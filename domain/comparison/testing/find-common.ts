import { diffArrays } from 'diff';
import type { FindCommon } from '../compare-words';

/** As `server/runtime/find-common.ts` hands it in. */
export const findCommon: FindCommon = (before, after) =>
  diffArrays([...before], [...after]).map(({ added, removed, count }) => ({ kind: added ? 'added' : removed ? 'removed' : 'same', count }));
