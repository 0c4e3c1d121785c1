/**
 * 五十音順 as Japanese dictionaries have it (JIS X 4061): first the kana
 * themselves, voiced ones as their voiceless, small ones as their large, ー as the
 * vowel that it lengthens; only between words equal so far ー before a vowel,
 * small before large, voiceless before voiced, hiragana before katakana.
 */

const rows = [
  ['あ', 'あいうえお'], ['か', 'かきくけこ'], ['さ', 'さしすせそ'], ['た', 'たちつてと'], ['な', 'なにぬねの'],
  ['は', 'はひふへほ'], ['ま', 'まみむめも'], ['や', 'やゆよ'], ['ら', 'らりるれろ'], ['わ', 'わゐゑをん'],
] as const;

export type KanaRow = (typeof rows)[number][0];

const small = new Map([...'ぁぃぅぇぉゕゖっゃゅょゎ'].map((kana, i) => [kana, [...'あいうえおかけつやゆよわ'][i] ?? kana]));
const vowels = [
  ['あ', 'あかさたなはまやらわ'], ['い', 'いきしちにひみりゐ'], ['う', 'うくすつぬふむゆる'],
  ['え', 'えけせてねへめれゑ'], ['お', 'おこそとのほもよろを'],
] as const;
const vowelOf = new Map(vowels.flatMap(([vowel, kana]) => [...kana].map((each) => [each, vowel] as const)));

/** One kana, from what weighs most to what weighs least. */
interface Weights {
  readonly base: string;
  /** 0 for ー, 1 for a small kana, 2 for a large one. */
  readonly size: number;
  /** 0 voiceless, 1 voiced, 2 half-voiced. */
  readonly voice: number;
  /** 0 hiragana, 1 katakana. */
  readonly script: number;
}

export function toHiragana(text: string): string {
  return text.replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

/** Kana only: spaces, ・ and whatever else is not said has no part in the order. */
function weigh(reading: string): Weights[] {
  const weights: Weights[] = [];
  for (const kana of reading.normalize('NFKC').match(/[\u3041-\u3096\u30a1-\u30f6ー]/g) ?? []) {
    if (kana === 'ー') {
      const lengthened = vowelOf.get(weights.at(-1)?.base ?? '');
      weights.push({ base: lengthened ?? 'ー', size: 0, voice: 0, script: 1 });
      continue;
    }
    const hiragana = toHiragana(kana);
    const [voiceless = hiragana, mark] = hiragana.normalize('NFD');
    weights.push({
      base: small.get(voiceless) ?? voiceless,
      size: small.has(voiceless) ? 1 : 2,
      voice: mark === '\u3099' ? 1 : mark === '\u309a' ? 2 : 0,
      script: kana === hiragana ? 0 : 1,
    });
  }
  return weights;
}

const levels = [
  (weights: Weights) => weights.size,
  (weights: Weights) => weights.voice,
  (weights: Weights) => weights.script,
];

/** Negative where `a` stands before `b`; 0 only where they are the same kana. */
export function compareReadings(a: string, b: string): number {
  const left = weigh(a);
  const right = weigh(b);
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const [one = '', other = ''] = [left[i]?.base, right[i]?.base];
    // Unicode has hiragana in this order.
    if (one !== other) return one < other ? -1 : 1;
  }
  if (left.length !== right.length) return left.length - right.length;
  for (const level of levels) {
    for (const [i, weights] of left.entries()) {
      const other = right[i];
      if (other && level(weights) !== level(other)) return level(weights) - level(other);
    }
  }
  return 0;
}

/** The row a reading stands under, or null where it does not begin with kana. */
export function kanaRow(reading: string): KanaRow | null {
  const letter = reading.normalize('NFKC').match(/[\p{L}\p{N}]/u)?.[0] ?? '';
  const first = weigh(letter)[0]?.base;
  return rows.find(([, kana]) => first !== undefined && kana.includes(first))?.[0] ?? null;
}
