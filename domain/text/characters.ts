const kana = /^[\u3041-\u3096\u309d\u309e\u30a1-\u30fa\u30fb-\u30fe]+$/u;
const kanaWords = /^[\u3041-\u3096\u309d\u309e\u30a1-\u30fa\u30fb-\u30fe \u3000]+$/u;
const kanaSentence = /^[\u3041-\u3096\u309d\u309e\u30a1-\u30fa\u30fb-\u30fe\s\p{P}\p{S}]+$/u;

/** A reading of one word: hiragana and katakana only. */
export function isKana(text: string): boolean {
  return kana.test(text);
}

/** A reading of several words: kana and spaces. */
export function isKanaWords(text: string): boolean {
  return kanaWords.test(text) && text.trim() !== '';
}

/** A reading of a title: kana, spaces and punctuation. */
export function isKanaSentence(text: string): boolean {
  return kanaSentence.test(text) && /[\u3041-\u30fe]/u.test(text);
}

export function hasKanji(text: string): boolean {
  return /[\p{Script=Han}々]/u.test(text);
}

export type Forbidden = 'control' | 'bidi' | 'invisible' | 'surrogate' | 'noncharacter';

const suspicious =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufdd0-\ufdef\ud800-\udfff\ufff9-\ufffb\ufffe\uffff]|[\u{1fffe}\u{1ffff}\u{2fffe}\u{2ffff}\u{10fffe}\u{10ffff}\u{e0000}-\u{e007f}]/gu;

/**
 * The first character that no text may hold (control, bidirectional or invisible
 * characters, halves of a surrogate pair), as a UTF-16 offset. `\n` is allowed
 * where `lineEnds` says so.
 */
export function findForbidden(text: string, lineEnds: boolean): { at: number; codePoint: number; why: Forbidden } | null {
  suspicious.lastIndex = 0;
  for (let match = suspicious.exec(text); match; match = suspicious.exec(text)) {
    const codePoint = match[0].codePointAt(0) ?? 0;
    if (codePoint === 0x0a && lineEnds) continue;
    return { at: match.index, codePoint, why: reason(codePoint) };
  }
  return null;
}

/**
 * Besides what `findForbidden` finds: characters that nobody sees, in words that have no use for them. A joiner is one of emoji, and a
 * variation selector one of the character before it.
 */
const hidden =
  /[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200c\u2800\u3164\uffa0\ufff0-\ufff8]|[\u{1d173}-\u{1d17a}\u{e0080}-\u{e00ff}\u{e01f0}-\u{e0fff}]|(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d|\u200d(?!\p{Extended_Pictographic})|(?<![^\s\ufe00-\ufe0f\u{e0100}-\u{e01ef}])[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u;

/** As `findForbidden`, for titles, names, labels and remarks, in which nothing may be hidden. */
export function findHidden(text: string): { at: number; codePoint: number; why: Forbidden } | null {
  const forbidden = findForbidden(text, false);
  const at = text.search(hidden);
  if (at === -1 || (forbidden && forbidden.at < at)) return forbidden;
  return { at, codePoint: text.codePointAt(at) ?? 0, why: 'invisible' };
}

function reason(codePoint: number): Forbidden {
  if (codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0) || codePoint === 0x2028 || codePoint === 0x2029) return 'control';
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return 'surrogate';
  const bidi = codePoint === 0x061c || codePoint === 0x200e || codePoint === 0x200f
    || (codePoint >= 0x202a && codePoint <= 0x202e) || (codePoint >= 0x2066 && codePoint <= 0x2069);
  if (bidi) return 'bidi';
  if ((codePoint & 0xfffe) === 0xfffe || (codePoint >= 0xfdd0 && codePoint <= 0xfdef)) return 'noncharacter';
  return 'invisible';
}
