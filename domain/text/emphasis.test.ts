import { describe, expect, it } from 'vitest';
import { emphasisClasses, emphasisMarks, emphasisNamed, emphasisOf, isEmphasisMark } from './emphasis';

describe('dots over words', () => {
  it.each([
    ['・', '﹅'], ['・・・', '﹅'], ['･･', '﹅'], ['、、', '﹅'], ['ヽヽ', '﹅'], ['﹅', '﹅'], ['﹆﹆', '﹆'], ['• •', '●'], ['．', '●'], ['⚬', '○'], ['◦', '○'], ['✕', '×'], ['×', '×'], ['・\u3000・', '﹅'],
  ] as const)('《%s》 are %s', (written, mark) => expect(emphasisOf(written)).toBe(mark));

  it.each(['かみ', '・○', '', ' ', 'あ', '・あ', 'toString'])('《%s》 are none', (written) => expect(emphasisOf(written)).toBeNull());

  it('have a name in notes and a class each, and no other', () => {
    for (const [mark, name] of Object.entries(emphasisMarks)) {
      expect(isEmphasisMark(mark) && emphasisClasses[mark]).toMatch(/^dots( dots-[a-z-]+)?$/);
      expect(emphasisNamed(name)).toBe(mark);
    }
    expect(new Set(Object.values(emphasisClasses)).size).toBe(Object.keys(emphasisMarks).length);
    expect(emphasisNamed('傍線')).toBeNull();
    expect([isEmphasisMark('・'), isEmphasisMark('toString')]).toEqual([false, false]);
  });
});
