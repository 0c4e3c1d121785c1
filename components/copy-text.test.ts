import { afterEach, expect, it, vi } from 'vitest';
import { beginCopy, copyText } from './copy-text';

afterEach(() => vi.unstubAllGlobals());

it('leaves the clipboard to the copy that was asked for last', async () => {
  const written: string[] = [];
  vi.stubGlobal('navigator', { clipboard: { writeText: (text: string) => Promise.resolve(written.push(text)) } });
  const slow = beginCopy();
  expect(slow.aborted).toBe(false);
  await copyText('a link');
  expect(slow.aborted).toBe(true);
  expect(written).toEqual(['a link']);
  const [first, second] = [beginCopy(), beginCopy()];
  expect([first.aborted, second.aborted]).toEqual([true, false]);
});
