import { foldBy, type Folded } from '../japanese/fold';

/** Signs that are one to whoever searches. */
const alike: Readonly<Record<string, string>> = {
  '‐': '-', '‑': '-', '‒': '-', '–': '-', '—': '-', '−': '-', '‘': "'", '’': "'", '“': '"', '”': '"', '〜': '~', '\u00a0': ' ', '\u3000': ' ',
};

/** Characters that fold to themselves: nearly all of a text. */
const plain = /^[ -@[-~、。「」『』・ーぁ-ゖァ-ヺ々\u4e00-\u9fff]*$/u;
const smallLatin = /^[ -~]*$/;

/**
 * A text as the search compares it, and where each unit of it comes from: NFKC (ＮＡＴＯ, ﾊﾞｲｵ, ㌔), small letters, Latin letters
 * without accents, no variation selectors, one sign for the kinds of dash and quotation mark. Hiragana and katakana stay apart.
 */
export function foldText(text: string): Folded {
  if (plain.test(text)) return asItIs(text, text);
  if (smallLatin.test(text)) return asItIs(text, text.toLowerCase());
  return foldBy(text, foldCharacter);
}

/** As `foldText`, without the places. */
export function foldQuery(text: string): string {
  return foldText(text.normalize('NFC')).text;
}

function asItIs(text: string, folded: string): Folded {
  return { text: folded, places: Array.from({ length: text.length + 1 }, (_, at) => at) };
}

function foldCharacter(character: string): string {
  const wide = [...character.normalize('NFKC')].map((one) => alike[one] ?? one).join('').toLowerCase();
  const bare = wide.normalize('NFD').replace(/(?<=\p{Script=Latin})\p{M}+/gu, '').replace(/[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu, '');
  return bare.normalize('NFC');
}
