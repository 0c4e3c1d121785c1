import { parseNumber, speakNumber, type SpokenNumber } from './numerals';

const words: Readonly<Record<string, string>> = { 数: 'すう', 何: 'なん', 幾: 'いく' };

/** What stands after 数 and 何: 数百 すうひゃく, 何百 なんびゃく. */
const units: Readonly<Record<string, { readonly plain: string; readonly afterNan: string; readonly value: number }>> = {
  十: { plain: 'じゅう', afterNan: 'じゅう', value: 10 },
  百: { plain: 'ひゃく', afterNan: 'びゃく', value: 100 },
  千: { plain: 'せん', afterNan: 'ぜん', value: 1000 },
  万: { plain: 'まん', afterNan: 'まん', value: 10000 },
  億: { plain: 'おく', afterNan: 'おく', value: 10000 },
  兆: { plain: 'ちょう', afterNan: 'ちょう', value: 10000 },
};

/** Reads an indefinite number: 数十, 何百, 十数, 百数十, 数十万. Null for others. */
export function speakVague(written: string): SpokenNumber | null {
  const match = /^([一二三四五六七八九十百千万億]*)([数何幾])([十百千]?)([万億兆]?)$/u.exec(written);
  if (!match) return null;
  const [, known = '', word = '', small = '', large = ''] = match;
  const value = known === '' ? null : parseNumber(known);
  const before = value === null ? null : speakNumber(value);
  // 二数 and 三何十 say nothing: what stands before has to end in 十, 百, ….
  if (known !== '' && (!before || !/[十百千万億]$/u.test(known))) return null;
  const parts = [
    { text: words[word] ?? '', value: word === '何' ? 3 : 2 },
    ...[small, large].flatMap((written, at) => {
      const unit = units[written];
      return unit ? [{ text: word === '何' && at === 0 ? unit.afterNan : unit.plain, value: unit.value }] : [];
    }),
  ];
  const last = parts.pop();
  if (!last) return null;
  return { head: (before ? before.head + before.last : '') + parts.map(({ text }) => text).join(''), last: last.text, lastValue: last.value };
}

const firstDigits = ['', 'いち', 'に', 'さん', 'し', 'ご', 'ろく', 'しち', 'はち'] as const;

/** Two numbers beside each other that mean either: 二、三十 is 二 and 三十; 十四、五 is 十四 and 五. */
export interface EitherNumber {
  /** As written, before the second number: 十二、. */
  readonly lead: string;
  /** The lead without the sign that parts the numbers. */
  readonly first: string;
  readonly firstReading: string;
  readonly firstDigit: number;
  /** As written: 三十. */
  readonly second: string;
}

/** The two numbers that a text begins with; null where it begins with none, or they do not follow upon each other. */
export function eitherNumberAt(text: string): EitherNumber | null {
  const match = /^([一二三四五六七八九]?[十百])?([一二三四五六七八1-8１-８])([、，,]?)([二三四五六七八九2-9２-９])([十百千万億]*)(?![0-9０-９〇一二三四五六七八九十百千万億兆.．])/u.exec(text);
  if (!match) return null;
  const [, tens = '', one = '', sign = '', other = '', unit = ''] = match;
  const firstDigit = Number(parseNumber(one) ?? 0n);
  if (Number(parseNumber(other) ?? 0n) !== firstDigit + 1) return null;
  if (sign === '' && /[0-9０-９]/.test(one + other)) return null;
  const before = tens === '' ? null : speakNumber(parseNumber(tens) ?? 0n);
  const firstReading = (before ? before.head + before.last : '') + (firstDigits[firstDigit] ?? '');
  return { lead: tens + one + sign, first: tens + one, firstReading, firstDigit, second: other + unit };
}
