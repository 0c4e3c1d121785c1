import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildDoubleArray, type DoubleArray } from './double-array';

/** The values of all keys that the text begins with, as kuromoji finds them. */
function prefixes({ base, check }: DoubleArray, text: string): number[] {
  const child = (node: number, code: number) => (check[(base[node] ?? 0) + code] === node ? (base[node] ?? 0) + code : -1);
  const found: number[] = [];
  let node = 0;
  for (const byte of Buffer.from(text)) {
    node = child(node, byte);
    if (node === -1) break;
    const end = child(node, 0);
    if (end !== -1) found.push(-1 - (base[end] ?? 0));
  }
  return found;
}

const key = fc.stringMatching(/^[あいうか-け日本語一二三a-c]{1,6}$/);

it('finds exactly the keys that a text begins with', () => {
  fc.assert(fc.property(fc.uniqueArray(key, { maxLength: 60 }), fc.array(key, { maxLength: 5 }), (given, others) => {
    const keys = [...given].sort();
    const trie = buildDoubleArray(keys);
    for (const text of [...keys, ...others, `${keys[0] ?? ''}日本`]) {
      const wanted = keys.flatMap((one, index) => (text.startsWith(one) ? [index] : [])).sort((one, other) => (keys[one] ?? '').length - (keys[other] ?? '').length);
      expect(prefixes(trie, text)).toEqual(wanted);
    }
  }));
});

it('has places for nodes with very many children, beyond what it begins with', () => {
  const keys = Array.from({ length: 20_000 }, (_, index) => `${String.fromCharCode(0x4e00 + index)}${index % 7}`).sort();
  const trie = buildDoubleArray(keys);
  for (const index of [0, 1, 777, 9_999, 19_999]) expect(prefixes(trie, keys[index] ?? '')).toEqual([index]);
});

it('finds nothing in nothing', () => expect(prefixes(buildDoubleArray([]), '日本')).toEqual([]));
