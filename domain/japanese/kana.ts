const hiraganaToKatakana = 0x60;

/** Katakana become hiragana; everything else (ー, kanji, Latin) stays. ヷ–ヺ, which have no hiragana, stay too. */
export function toHiragana(text: string): string {
  return text.replace(/[ァ-ヶヽヾ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - hiraganaToKatakana));
}

export function toKatakana(text: string): string {
  return text.replace(/[ぁ-ゖゝゞ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + hiraganaToKatakana));
}

/** Whether a text is hiragana, katakana and ー only. */
export function isKanaOnly(text: string): boolean {
  return /^[ぁ-ゖゝゞァ-ヺーヽヾ]+$/.test(text);
}

/** A character that takes ruby: kanji, 々, 〆, 〇, and the small ヶ and ヵ read か or が. */
export function isKanji(character: string): boolean {
  return /^[\p{Script=Han}々〆〇ヶヵ]$/u.test(character);
}

const plain = 'かきくけこさしすせそたちつてとはひふへほ';
const voicedOf = 'がぎぐげござじずぜぞだぢづでどばびぶべぼ';
const halfVoicedFrom = 'はひふへほ';
const halfVoicedTo = 'ぱぴぷぺぽ';

/** The readings with a voiced first sound (連濁); ち and つ are also written じ and ず. Empty where there is none. */
export function voiced(reading: string): string[] {
  const at = plain.indexOf(reading.charAt(0));
  if (reading === '' || at === -1) return [];
  const rest = reading.slice(1);
  const first = voicedOf.charAt(at);
  const respelt = first === 'ぢ' ? ['じ'] : first === 'づ' ? ['ず'] : [];
  return [first, ...respelt].map((kana) => kana + rest);
}

/** The reading with は ひ ふ へ ほ made ぱ ぴ ぷ ぺ ぽ, or null. */
export function halfVoiced(reading: string): string | null {
  const at = halfVoicedFrom.indexOf(reading.charAt(0));
  return reading === '' || at === -1 ? null : halfVoicedTo.charAt(at) + reading.slice(1);
}

const rows = {
  a: 'あかがさざただなはばぱまやらわ',
  i: 'いきぎしじちぢにひびぴみ り ',
  u: 'うくぐすずつづぬふぶぷむゆるう',
  e: 'えけげせぜてでねへべぺめ れ ',
  o: 'おこごそぞとどのほぼぽもよろを',
} as const;

export type Vowel = keyof typeof rows;

/** The kana of the same consonant with another vowel (く, `i` → き); う takes わ before `a`. Null outside of the table. */
export function withVowel(kana: string, vowel: Vowel): string | null {
  if (kana === 'う') return { a: 'わ', i: 'い', u: 'う', e: 'え', o: 'お' }[vowel];
  for (const row of Object.values(rows)) {
    const at = row.indexOf(kana);
    const found = at === -1 || kana === ' ' ? ' ' : rows[vowel].charAt(at);
    if (found !== ' ') return found;
  }
  return null;
}
