import { parseNumber, speakNumber, toAsciiDigits } from '@/domain/japanese/numbers/numerals';
import { countersAt, readCounted } from '@/domain/japanese/numbers/count';

/** Digits with signs between or around them that are one thing: a telephone number, a time, a fraction. */
export interface NumberForm {
  /** As it stands in the text. */
  readonly written: string;
  /** Its parts that are read, with offsets in `written`; none where it is a mere code. */
  readonly parts: readonly { readonly start: number; readonly end: number; readonly reading: string }[];
}

const digits = '[0-9０-９]';
const dash = '[-‐‑–−－]';

/** Written in a row with hyphens or brackets, with a zero before, or in three groups and more: 03-1234-5678, 03(1234)5678, 1.2.3. */
const codes = [
  new RegExp(`^${digits}+(?:${dash}${digits}+){2,}`, 'u'),
  new RegExp(`^[0０]${digits}+(?:${dash}${digits}+)+`, 'u'),
  new RegExp(`^[0０]${digits}+[(（]${digits}+[)）]${digits}+`, 'u'),
  new RegExp(`^${digits}{3}${dash}${digits}{4}(?!${digits})`, 'u'),
  new RegExp(`^${digits}+(?:[.．]${digits}+){2,}`, 'u'),
  new RegExp(`^${digits}+(?:[/／]${digits}+){2,}`, 'u'),
  new RegExp(`^[0０]${digits}+(?![0-9０-９.．年月日時分秒:：])`, 'u'),
];
const longestNumber = 9;

/** Counters that a number behind Latin letters still has: GDP2%, NATO32か国. */
const afterLetters = /^(%|％|パーセント|円|人|年|月|[かカヶ]国|社|億|万|位|回|つ|か月|倍|ポイント|点)/u;

/** A code at a place of a text, which nobody reads as a number; null where there is none. */
export function codeAt(text: string, at: number): NumberForm | null {
  const before = text.slice(Math.max(0, at - 20), at);
  const rest = text.slice(at);
  const code = codes.map((pattern) => pattern.exec(rest)?.[0]).find((found) => found !== undefined);
  if (code !== undefined) return { written: code, parts: [] };
  const own = new RegExp(`^${digits}+`, 'u').exec(rest)?.[0] ?? '';
  if (own === '') return null;
  const behind = rest.slice(own.length);
  const model = /[A-Za-zＡ-Ｚａ-ｚ]$/u.test(before) ? !afterLetters.test(behind.replace(/^[.．][0-9０-９]+/u, '')) : new RegExp(`[A-Za-zＡ-Ｚａ-ｚ]${dash}$`, 'u').test(before);
  const letters = /^[A-Za-zＡ-Ｚａ-ｚ]/u.test(behind) && countersAt(behind).length === 0;
  return model || letters || (own.length > longestNumber && countersAt(behind).length === 0) ? { written: own, parts: [] } : null;
}

/** 15:30 is said with 時 and 分. */
export function timeAt(text: string, at: number): NumberForm | null {
  const match = /^([0-9０-９]{1,2})([:：])([0-9０-９]{2})(?![0-9０-９:：])/u.exec(text.slice(at));
  if (!match || /[0-9０-９:：]$/u.test(text.slice(0, at))) return null;
  const [written, hour = '', sign = '', minute = ''] = match;
  if (Number(toAsciiDigits(hour)) > 29 || Number(toAsciiDigits(minute)) > 59) return null;
  const hours = readCounted(hour, '時');
  const minutes = Number(toAsciiDigits(minute)) === 0 ? { number: '', counter: '' } : readCounted(minute, '分');
  if (!hours || !minutes) return null;
  const whole = hours.number + hours.counter;
  const rest = minutes.number + minutes.counter;
  const parts = rest === ''
    ? [{ start: 0, end: written.length, reading: whole }]
    : [{ start: 0, end: hour.length, reading: whole }, { start: hour.length + sign.length, end: written.length, reading: rest }];
  return { written, parts };
}

/** 1/50 is ごじゅうぶんのいち. 4/1 may be a day: it is read where what stands beside it says that it is a part. */
export function fractionAt(text: string, at: number): NumberForm | null {
  const match = /^([0-9０-９]{1,4})[/／]([0-9０-９]{1,6})(?![0-9０-９/／])/u.exec(text.slice(at));
  if (!match || /[0-9０-９A-Za-z/／]$/u.test(text.slice(0, at))) return null;
  const [written, above = '', below = ''] = match;
  const [part, whole] = [parseNumber(above), parseNumber(below)];
  const reading = { part: part === null ? null : speakNumber(part), whole: whole === null ? null : speakNumber(whole) };
  if (part === null || whole === null || !reading.part || !reading.whole || part === 0n || part >= whole) return { written, parts: [] };
  const mayBeDay = part <= 12n && whole <= 31n;
  const isPart = /(約|およそ|縮尺|確率|割合|比率|が|の|を)$/u.test(text.slice(0, at))
    && /^(の(確率|割合|大き|量|時間|長|重|面積|濃|価格|値|速|サイズ|スケール|縮尺|人|カップ)|に(減|縮|短|低|な(っ|る)|す|薄|削)|程度|以下|以上|ほど|くらい|ぐらい|カップ|を(占|超)|が)/u.test(text.slice(at + written.length));
  const scale = /^(スケール|縮尺|サイズ|カップ|の確率|の縮尺|の大きさ|程度|に(減|縮|低))/u.test(text.slice(at + written.length));
  if (mayBeDay && !isPart && !scale) return { written, parts: [] };
  return { written, parts: [{ start: 0, end: written.length, reading: `${reading.whole.head}${reading.whole.last}ぶんの${reading.part.head}${reading.part.last}` }] };
}

const signed = /^(度|℃|°|%|％|パーセント|ポイント|円|点|歳|メートル|m|km|キロ|秒|時間)/u;

/** The sign of a number below zero: −5, and with a hyphen where what is counted can be: 気温は-5度. */
export function isMinus(text: string, at: number): boolean {
  const sign = text.charAt(at);
  const number = /^[0-9０-９][0-9０-９,.，．]*/u.exec(text.slice(at + 1))?.[0];
  if (number === undefined || !/[-−－]/u.test(sign) || /[0-9０-９A-Za-zＡ-Ｚａ-ｚ)）]$/u.test(text.slice(0, at))) return false;
  return (sign === '−' && !/[\p{Script=Han}ァ-ヺー]$/u.test(text.slice(0, at))) || (/(^|[\s、（(：:ぁ-ゖ])$/u.test(text.slice(0, at)) && signed.test(text.slice(at + 1 + number.length)));
}
