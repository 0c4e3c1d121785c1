/** A number in kana, with its last word apart, because counters change it (いっ|ぽん, さん|びゃく). */
export interface SpokenNumber {
  readonly head: string;
  readonly last: string;
  /** What `last` says: 1–9, 0, 10, 100, 1000, 10000 (万 and above). */
  readonly lastValue: number;
}

const digits = ['ぜろ', 'いち', 'に', 'さん', 'よん', 'ご', 'ろく', 'なな', 'はち', 'きゅう'] as const;

const tens: Readonly<Record<number, { name: string; special: Readonly<Record<number, string>> }>> = {
  10: { name: 'じゅう', special: {} },
  100: { name: 'ひゃく', special: { 3: 'さんびゃく', 6: 'ろっぴゃく', 8: 'はっぴゃく' } },
  1000: { name: 'せん', special: { 3: 'さんぜん', 8: 'はっせん' } },
};

/** 一, 十, 百 and 千 before these are said shortly: 一兆 いっちょう, 十兆 じゅっちょう; 億 and 万 change nothing. */
const myriads = [
  { power: 4, name: 'まん', geminates: false },
  { power: 8, name: 'おく', geminates: false },
  { power: 12, name: 'ちょう', geminates: true },
  { power: 16, name: 'けい', geminates: true },
] as const;

const geminated: Readonly<Record<string, string>> = { いち: 'いっ', はち: 'はっ', じゅう: 'じゅっ' };

/** Reads a whole number from 0 to 10^20 − 1; null for others. */
export function speakNumber(value: bigint): SpokenNumber | null {
  if (value < 0n || value >= 10n ** 20n) return null;
  if (value === 0n) return { head: '', last: digits[0], lastValue: 0 };
  const words: { text: string; value: number }[] = [];
  for (let index = myriads.length; index >= 0; index -= 1) {
    const unit = myriads[index - 1];
    const group = Number((value / 10n ** BigInt(unit?.power ?? 0)) % 10000n);
    if (group === 0) continue;
    const group4 = speakGroup(group, unit !== undefined);
    const last = group4.at(-1);
    if (unit?.geminates && last) last.text = geminated[last.text] ?? last.text;
    words.push(...group4);
    if (unit) words.push({ text: unit.name, value: 10000 });
  }
  const last = words.pop();
  if (!last) return null;
  return { head: words.map((word) => word.text).join(''), last: last.text, lastValue: last.value };
}

function speakGroup(group: number, beforeMyriad: boolean): { text: string; value: number }[] {
  const words: { text: string; value: number }[] = [];
  for (const unit of [1000, 100, 10]) {
    const digit = Math.floor(group / unit) % 10;
    const ten = tens[unit];
    if (digit === 0 || !ten) continue;
    const special = ten.special[digit];
    if (special !== undefined) words.push({ text: special, value: unit });
    else {
      // 1000 alone is せん, and 1280億 せんにひゃくはちじゅうおく, but 1000万 is いっせんまん.
      if (digit > 1) words.push({ text: digits[digit] ?? '', value: digit });
      else if (group === 1000 && beforeMyriad) words.push({ text: 'いっ', value: 1 });
      words.push({ text: ten.name, value: unit });
    }
  }
  const ones = group % 10;
  if (ones !== 0) words.push({ text: digits[ones] ?? '', value: ones });
  return words;
}

const kanjiDigits = '〇一二三四五六七八九';
const kanjiUnits: Readonly<Record<string, bigint>> = {
  十: 10n, 百: 100n, 千: 1000n, 万: 10n ** 4n, 億: 10n ** 8n, 兆: 10n ** 12n, 京: 10n ** 16n,
};

/** The value of a written number: 2022, ２，０００, 三十五, 二〇二二, 1億2000万. Null for anything else, decimals among them. */
export function parseNumber(written: string): bigint | null {
  const text = toAsciiDigits(written).replace(/(\d),(?=\d{3}(?!\d))/g, '$1');
  if (!/^[0-9〇一二三四五六七八九十百千万億兆京]+$/.test(text)) return null;
  let total = 0n;
  let group = 0n;
  let digit: bigint | null = null;
  for (const character of text) {
    const unit = kanjiUnits[character];
    if (unit === undefined) {
      const value = BigInt(kanjiDigits.includes(character) ? kanjiDigits.indexOf(character) : Number(character));
      digit = (digit ?? 0n) * 10n + value;
    } else if (unit < 10000n) {
      group += (digit ?? 1n) * unit;
      digit = null;
    } else {
      const before = group + (digit ?? 0n);
      if (before === 0n) return null;
      total += before * unit;
      group = 0n;
      digit = null;
    }
  }
  return total + group + (digit ?? 0n);
}

export function toAsciiDigits(text: string): string {
  return text.replace(/[０-９，．]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}

/** Reads 3.14 as さんてんいちよん; null for what is not a decimal. */
export function speakDecimal(written: string): string | null {
  const match = /^(\d+)\.(\d+)$/.exec(toAsciiDigits(written).replace(/(\d),(?=\d{3}(?!\d))/g, '$1'));
  if (!match) return null;
  const whole = speakNumber(BigInt(match[1] ?? '0'));
  if (!whole) return null;
  // 1.5 いってんご, 8.2 はってんに, 10.5 じゅってんご, 0.5 れいてんご.
  const last = whole.lastValue === 0 ? 'れい' : geminated[whole.last] ?? whole.last;
  return `${whole.head}${last}てん${[...(match[2] ?? '')].map((digit) => digits[Number(digit)] ?? '').join('')}`;
}

const variants: Readonly<Record<number, readonly string[]>> = {
  0: ['ぜろ', 'れい'],
  1: ['いち', 'いっ', 'ひと'],
  2: ['に', 'ふた', 'ふつ'],
  3: ['さん', 'み', 'みっ'],
  4: ['よん', 'よ', 'し', 'よっ'],
  5: ['ご', 'いつ'],
  6: ['ろく', 'ろっ', 'む', 'むっ', 'むい'],
  7: ['なな', 'しち', 'なの'],
  8: ['はち', 'はっ', 'や', 'やっ', 'よう'],
  9: ['きゅう', 'く', 'ここの'],
  10: ['じゅう', 'じゅっ', 'じっ', 'とお'],
  100: ['ひゃく', 'ひゃっ'],
};

/** Every reading that the digits of a number can have before a counter. */
export function readingsOfDigits(written: string): string[] {
  const decimal = speakDecimal(written);
  if (decimal !== null) return [decimal];
  const value = parseNumber(written);
  const spoken = value === null ? null : speakNumber(value);
  if (!spoken) return [];
  const lasts = spoken.head === '' ? variants[spoken.lastValue] : variants[spoken.lastValue]?.filter((last) => !nativeOnly.has(last));
  return [...new Set([spoken.last, ...(lasts?.includes(spoken.last) ? lasts : [])])].map((last) => spoken.head + last);
}

const nativeOnly = new Set(['ひと', 'ふた', 'ふつ', 'み', 'みっ', 'いつ', 'む', 'むっ', 'むい', 'なの', 'や', 'やっ', 'よう', 'ここの', 'とお']);
