import { joinWords, type Word } from './split-words';

/** A stretch of words that both texts have, or only the older, or only the newer. */
export interface Change {
  readonly kind: 'same' | 'removed' | 'added';
  readonly words: readonly Word[];
}

/** How many items are the same, only in the first list, only in the second: in the order of both lists. */
export type FindCommon = (before: readonly string[], after: readonly string[]) => readonly { readonly kind: Change['kind']; readonly count: number }[];

/**
 * The difference of two texts by their words. Without what was added it is the older text, without what was removed the newer;
 * neighbours are never of one kind, and what was removed stands before what was added. `findCommon`: see `FindCommon`.
 */
export function compareWords(before: readonly Word[], after: readonly Word[], findCommon: FindCommon): Change[] {
  const hunks: Hunk[] = [];
  let [i, j] = [0, 0];
  for (const { kind, count } of findCommon(before.map(keyOf), after.map(keyOf))) {
    if (kind === 'same') hunks.push({ same: before.slice(i, i + count), removed: [], added: [] });
    else if (kind === 'removed') hunks.push({ same: [], removed: before.slice(i, i + count), added: [] });
    else hunks.push({ same: [], removed: [], added: after.slice(j, j + count) });
    if (kind !== 'added') i += count;
    if (kind !== 'removed') j += count;
  }
  return spell(withoutIslands(hunks).flatMap(refine));
}

export function isSame(changes: readonly Change[]): boolean {
  return changes.every(({ kind }) => kind === 'same');
}

interface Hunk {
  readonly same: readonly Word[];
  readonly removed: readonly Word[];
  readonly added: readonly Word[];
}

/** A sign is never taken for the same characters in the text, which holds no control characters. */
function keyOf({ text, sign }: Word): string {
  return sign === null ? text : `\u0000${text}`;
}

/** White space alone between two changes is read with them. */
function withoutIslands(hunks: readonly Hunk[]): Hunk[] {
  const all: Hunk[] = [];
  const isSpace = ({ same }: Hunk) => same.length > 0 && joinWords(same).trim() === '';
  for (const [i, hunk] of hunks.entries()) {
    const last = all.at(-1);
    const isIsland = isSpace(hunk) && i > 0 && i < hunks.length - 1;
    const taken = isIsland ? { same: [], removed: hunk.same, added: hunk.same } : hunk;
    if (!last || (last.same.length > 0) !== (taken.same.length > 0)) all.push(taken);
    else all.splice(-1, 1, { same: [...last.same, ...taken.same], removed: [...last.removed, ...taken.removed], added: [...last.added, ...taken.added] });
  }
  return all;
}

/**
 * The same characters may be cut in other words, where the words were made by another analyser: what both sides of a change have
 * at its beginning and end, up to where both have a word's bound, did not change.
 */
function refine({ same, removed, added }: Hunk): Hunk[] {
  if (same.length > 0 || removed.length === 0 || added.length === 0) return [{ same, removed, added }];
  const head = commonHead(removed, added);
  const [restRemoved, restAdded] = [removed.slice(head.before), added.slice(head.after)];
  const tail = commonHead(restRemoved.toReversed(), restAdded.toReversed(), true);
  const [middleRemoved, middleAdded] = [restRemoved.slice(0, restRemoved.length - tail.before), restAdded.slice(0, restAdded.length - tail.after)];
  return [
    { same: added.slice(0, head.after), removed: [], added: [] },
    { same: [], removed: middleRemoved, added: middleAdded },
    { same: restAdded.slice(restAdded.length - tail.after), removed: [], added: [] },
  ];
}

/** How many words of each list are the same characters, and end together. `isReversed`: the lists run from the end of the text. */
function commonHead(before: readonly Word[], after: readonly Word[], isReversed = false): { before: number; after: number } {
  let [i, j] = [0, 0];
  let [a, b] = ['', ''];
  let found = { before: 0, after: 0 };
  const extend = (text: string, word: Word) => (isReversed ? keyOf(word) + text : text + keyOf(word));
  while (i < before.length || j < after.length) {
    const shorter = a.length <= b.length;
    const word = shorter ? before[i] : after[j];
    if (!word) break;
    if (shorter) [a, i] = [extend(a, word), i + 1];
    else [b, j] = [extend(b, word), j + 1];
    const length = Math.min(a.length, b.length);
    const isCommon = isReversed ? a.slice(a.length - length) === b.slice(b.length - length) : a.slice(0, length) === b.slice(0, length);
    if (!isCommon) break;
    if (a.length === b.length) found = { before: i, after: j };
  }
  return found;
}

function spell(hunks: readonly Hunk[]): Change[] {
  const changes: Change[] = [];
  const push = (kind: Change['kind'], words: readonly Word[]) => {
    if (words.length === 0) return;
    const last = changes.at(-1);
    if (last?.kind === kind) changes.splice(-1, 1, { kind, words: [...last.words, ...words] });
    else changes.push({ kind, words });
  };
  for (const { same, removed, added } of hunks) {
    push('same', same);
    push('removed', removed);
    push('added', added);
  }
  return changes;
}
