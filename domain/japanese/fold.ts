import { toHiragana } from './kana';

/** A text made comparable, and where each of its UTF-16 units comes from. */
export interface Folded {
  readonly text: string;
  /** For each place in `text`, its end included: the place in the text that was folded. */
  readonly places: readonly number[];
}

/** A character with the marks that belong to it: ｶﾞ is one, か with a combining ゛ too. */
const cluster = /[^\u3099\u309a\uff9e\uff9f\p{Mn}][\u3099\u309a\uff9e\uff9f\p{Mn}]*|[\s\S]/gu;

/**
 * Width, script of kana and case are taken away (ﾗｰﾒﾝ, ラーメン → らーめん; ＮＡＴＯ → nato),
 * so that a look-up does not depend on them.
 */
export function fold(text: string): Folded {
  return foldBy(text, foldWord);
}

/** Folds a text character by character, each with the marks that belong to it. */
export function foldBy(text: string, foldCharacter: (character: string) => string): Folded {
  let folded = '';
  const places: number[] = [];
  for (const { 0: from, index } of text.matchAll(cluster)) {
    const to = foldCharacter(from);
    for (let unit = 0; unit < to.length; unit += 1) places.push(index);
    folded += to;
  }
  places.push(text.length);
  return { text: folded, places };
}

/** As `fold`, without the places. */
export function foldWord(text: string): string {
  return toHiragana(text.normalize('NFKC').toLowerCase());
}
