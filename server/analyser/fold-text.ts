import { commonForm } from '@/domain/japanese/kanji-variants';

/** A text as the dictionaries know its characters: one UTF-16 unit for each character. */
export interface FoldedText {
  /** Old forms, variants and radicals as the common kanji; without selectors and invisible signs. */
  readonly common: string;
  /** The common characters themselves, also those that are two units and have a stand-in in `common`. */
  readonly characters: readonly string[];
  /** As long as `common`, with the characters as they are written wherever they are one unit. */
  readonly written: string;
  /** For each unit, and for the end: its offset in the text. What was left out belongs to the character before it. */
  readonly starts: readonly number[];
}

/** Variation selectors, joiners, zero-width and soft signs: nothing of them is read. */
const silent = /^[\u00ad\u180b-\u180f\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff\u{e0100}-\u{e01ef}]$/u;

// What is not one unit: a kanji that no dictionary has, and a sign. The analyser loses its place after two characters outside of the basic plane.
const unknownKanji = '\u3402';
const unknownSign = '\u3013';

/** Folds a text for the analyser, with the way back. */
export function foldText(text: string): FoldedText {
  const characters: string[] = [];
  let written = '';
  const starts: number[] = [];
  let at = 0;
  for (const character of text) {
    if (!(silent.test(character) && at > 0)) {
      const form = commonForm(character);
      characters.push(form);
      written += character.length === 1 ? commonCharacter(character) : commonCharacter(form);
      starts.push(at);
    }
    at += character.length;
  }
  starts.push(at);
  return { common: characters.map(commonCharacter).join(''), characters, written, starts };
}

/** One unit for a character: itself, or what stands for a kanji or sign outside of the basic plane, and for what kuromoji fails at: halves of surrogate pairs, and the null that ends the words of its trie. */
export function commonCharacter(character: string): string {
  if (character.length === 1) return /[\0\ud800-\udfff]/.test(character) ? unknownSign : character;
  return /\p{Script=Han}/u.test(character) ? unknownKanji : unknownSign;
}

/** A text in common characters. */
export function commonText(text: string): string {
  return [...text].filter((character) => !silent.test(character)).map(commonForm).join('');
}

/** The characters that are read as another, with what they are read as (empty: nothing), and how often each stands. For the editor's eye. */
export function foldedCharacters(text: string): Map<string, { readonly as: string; readonly times: number }> {
  const found = new Map<string, { as: string; times: number }>();
  for (const character of text) {
    const as = silent.test(character) ? '' : commonForm(character);
    if (as !== character) found.set(character, { as, times: (found.get(character)?.times ?? 0) + 1 });
  }
  return found;
}
