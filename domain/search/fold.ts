import { foldBy, type Folded } from '../japanese/fold';
import { commonForm, variantKanji } from '../japanese/kanji-variants';
import { toHiragana, toKatakana, voiced } from '../japanese/kana';

/** Characters that a search treats as the same. */
const alike: Readonly<Record<string, string>> = {
  '‐': '-', '‑': '-', '‒': '-', '–': '-', '—': '-', '―': '-', '─': '-', '━': '-', '−': '-', '⸺': '-', '⸻': '-', '﹘': '-',
  '‘': "'", '’': "'", '“': '"', '”': '"', '〝': '"', '〟': '"', '〜': '~', '〰': '~', '\u00a0': ' ', '\u3000': ' ', ヶ: 'ケ', ヵ: 'カ', 〻: '々',
};

/** What nobody types: variation selectors, signs without width, and the dot between the parts of a foreign name. */
const ignored = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}\u00ad\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff・]/gu;

/** Of the characters below, those that do not fold to themselves. */
const special = new RegExp(`[・ヵヶヽヾゝゞ々${variantKanji}]`, 'u');

/** Characters that fold to themselves: nearly all of a text. */
const plain = /^[ -@[-~、。「」『』・ーぁ-ゖァ-ヺ々\u4e00-\u9fff]*$/u;
const smallLatin = /^[ -~]*$/;

/**
 * A text as the search compares it, and where each unit of it comes from: NFKC (ＮＡＴＯ, ﾊﾞｲｵ, ㌔), small letters, Latin letters
 * without accents, new forms of kanji, repeated characters for 々 and ゝ, no signs without width, one sign for the kinds of dash and
 * quotation mark. Hiragana and katakana stay apart.
 */
export function foldText(text: string): Folded {
  if (plain.test(text) && !special.test(text)) return asItIs(text, text);
  if (smallLatin.test(text)) return asItIs(text, text.toLowerCase());
  return repeatMarked(foldBy(text, foldCharacter));
}

/** As `foldText`, without the places. */
export function foldQuery(text: string): string {
  return foldText(text.normalize('NFC')).text;
}

function asItIs(text: string, folded: string): Folded {
  return { text: folded, places: Array.from({ length: text.length + 1 }, (_, at) => at) };
}

function foldCharacter(character: string): string {
  const wide = [...character.normalize('NFKC')].map((one) => alike[one] ?? commonForm(one)).join('').toLowerCase();
  const bare = wide.normalize('NFD').replace(/(?<=\p{Script=Latin})\p{M}+/gu, '').replace(ignored, '');
  return bare.normalize('NFC');
}

const marks = /[々ゝゞヽヾ〱〲]/u;

/** こゝろ and 人々 as こころ and 人人, いろ〱 as いろいろ. A mark that nothing stands before stays. */
function repeatMarked(folded: Folded): Folded {
  if (!marks.test(folded.text)) return folded;
  const characters: string[] = [];
  const places: number[] = [];
  let unit = 0;
  for (const mark of folded.text) {
    for (const character of repeated(mark, characters)) {
      for (let at = 0; at < character.length; at += 1) places.push(folded.places[unit] ?? 0);
      characters.push(character);
    }
    unit += mark.length;
  }
  return { text: characters.join(''), places: [...places, folded.places.at(-1) ?? 0] };
}

/** What a character stands for behind these: itself, or what a mark repeats. */
function repeated(mark: string, before: readonly string[]): readonly string[] {
  const last = before.at(-1) ?? '';
  if (mark === '々') return [/\p{Script=Han}/u.test(last) ? last : mark];
  const length = mark === '〱' || mark === '〲' ? 2 : 1;
  const kana = before.slice(-length);
  if (!marks.test(mark) || kana.length < length || !kana.every((one) => /[ぁ-ゖァ-ヺ]/u.test(one))) return [mark];
  const [first = '', ...others] = kana;
  return ['ゞ', 'ヾ', '〲'].includes(mark) ? [voicedKana(first), ...others] : kana;
}

function voicedKana(kana: string): string {
  const isKatakana = /[ァ-ヺ]/u.test(kana);
  const [sound = kana] = voiced(isKatakana ? toHiragana(kana) : kana);
  return isKatakana ? toKatakana(sound) : sound;
}
