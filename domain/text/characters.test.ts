import { describe, expect, it } from 'vitest';
import { findForbidden, findHidden } from './characters';

describe('hidden characters of a title', () => {
  it.each([
    ['a soft hyphen', 'Har\u00adbor', 3], ['a filler', '港\u3164', 1], ['a joiner in a word', '港\u200dの', 1], ['a non-joiner', 'a\u200cb', 1],
    ['a joiner at the end', '👩\u200d', 2], ['a selector of nothing', '\ufe0f港', 0], ['a selector after a blank', '港 \u{e0100}', 2], ['two selectors', '辻\u{e0100}\u{e0101}', 3],
    ['a tag', 'a\u{e0041}', 1], ['an override', 'a\u202eb', 1], ['a byte order mark inside', 'a\ufeffb', 1], ['a blank of Braille', '\u2800', 0], ['the first of several', 'a\u00ad\u202e', 1],
  ])('%s', (_, text, at) => expect(findHidden(text)?.at).toBe(at));

  it.each(['港の朝', '辻\u{e0100}さん', '👩\u200d👧\u200d👦', '👩🏽\u200d💻', '❤\ufe0f', 'か゚', '海　と　空', 'A\u00a0B', '한국', '𠮷野'])('%s is none', (text) => {
    expect(findHidden(text)).toBeNull();
  });

  it('may stand in a text, as a source may have them, but for what no text may hold', () => {
    expect(findForbidden('Har\u00adbor', false)).toBeNull();
    expect(findForbidden('a\u202eb', false)?.why).toBe('bidi');
  });
});
