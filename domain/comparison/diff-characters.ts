import type { Change } from './compare-words';
import { joinWords } from './split-words';

/**
 * Changes of words as changes of characters: what both sides of a change have at its beginning and end is the same. For the bounds of
 * passages, which may cut words. Changes with a sign of the editors in them stay as they are.
 */
export function diffCharacters(changes: readonly Change[]): Change[] {
  const refined: Change[] = [];
  for (let i = 0; i < changes.length; i += 1) {
    const [removed, added] = [changes[i], changes[i + 1]];
    if (removed?.kind !== 'removed' || added?.kind !== 'added' || [removed, added].some(({ words }) => words.some(({ sign }) => sign !== null))) {
      if (removed) refined.push(removed);
      continue;
    }
    i += 1;
    const [before, after] = [[...joinWords(removed.words)], [...joinWords(added.words)]];
    const head = commonLength(before, after);
    const tail = commonLength(before.slice(head).reverse(), after.slice(head).reverse());
    const push = (kind: Change['kind'], characters: readonly string[]) => {
      if (characters.length > 0) refined.push({ kind, words: [{ text: characters.join(''), sign: null }] });
    };
    push('same', before.slice(0, head));
    push('removed', before.slice(head, before.length - tail));
    push('added', after.slice(head, after.length - tail));
    push('same', before.slice(before.length - tail));
  }
  return refined;
}

function commonLength(a: readonly string[], b: readonly string[]): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  return at;
}
