import { halfVoiced, voiced } from '../kana';
import { counterOf, type Counter, writtenCounters } from './counters';
import { parseNumber, speakDecimal, speakNumber, type SpokenNumber } from './numerals';
import { speakVague } from './vague';

/** How a number and its counter are said. */
export interface Counted {
  readonly number: string;
  /** Empty without a counter. */
  readonly counter: string;
  /** The reading belongs to number and counter together and cannot be divided (ついたち, はつか). */
  readonly joined: boolean;
}

export interface CountContext {
  /** 日 names a day of a month: 1日 is ついたち. */
  readonly afterMonth?: boolean;
  /** 年 of an era: 9年 is くねん. */
  readonly afterEra?: boolean;
  /** 分 follows 割: 3割5分 さんわりごぶ. */
  readonly afterTenths?: boolean;
}

/** The counters that `text` begins with, the longest first. A unit in Latin letters ends before a letter or digit: 5m, not 5mV. */
export function countersAt(text: string): string[] {
  return writtenCounters.filter((written) => text.startsWith(written) && !(/[A-Za-z]/.test(written) && /^[A-Za-z0-9]/.test(text.slice(written.length))));
}

/**
 * Reads a written number with its counter (null: alone): 2022 and 年 → にせんにじゅうに, ねん.
 * Null where the number cannot be read, or is not counted so (13月).
 */
export function readCounted(written: string, counter: string | null, context: CountContext = {}): Counted | null {
  const how = counter === null ? null : counterOf(counter);
  if (how === undefined) return null;
  const decimal = speakDecimal(written);
  if (decimal !== null) return { number: decimal, counter: how?.reading ?? '', joined: false };
  const vague = speakVague(written);
  if (vague !== null) return how === null ? { number: vague.head + vague.last, counter: '', joined: false } : how.maxNumber === undefined ? { ...join(vague, how), joined: false } : null;
  const value = parseNumber(written);
  const spoken = value === null ? null : speakNumber(value);
  if (value === null || spoken === null) return null;
  if (how === null) return { number: spoken.head + spoken.last, counter: '', joined: false };
  if (counter === '分' && context.afterTenths) return { number: spoken.head + spoken.last, counter: 'ぶ', joined: false };
  if (how.maxNumber !== undefined && value > BigInt(how.maxNumber)) return null;
  if (counter === '日' && value === 1n && context.afterMonth) return { number: '', counter: 'ついたち', joined: true };
  if (counter === '歳' && written === '二十') return { number: '', counter: 'はたち', joined: true };
  const byDigits = how.byDigits === true && value > 9n && value < 100n ? speakDigits(value) : null;
  if (byDigits !== null) return { number: byDigits, counter: how.reading, joined: false };
  const whole = value <= 100n ? how.whole?.[Number(value)] : undefined;
  if (whole) return { number: whole[0], counter: whole[1], joined: whole[0] === '' };
  if (context.afterEra && counter?.startsWith('年') && spoken.lastValue === 9) {
    return { number: `${spoken.head}く`, counter: how.reading, joined: false };
  }
  return { ...join(spoken, how), joined: false };
}

/** 10 ひとまる, 74 ななよん. */
function speakDigits(value: bigint): string {
  const digits = ['まる', 'いち', 'に', 'さん', 'よん', 'ご', 'ろく', 'なな', 'はち', 'きゅう'];
  const [tens, ones] = [Number(value / 10n), Number(value % 10n)];
  return (tens === 1 ? 'ひと' : digits[tens] ?? '') + (digits[ones] ?? '');
}

const geminates: Readonly<Record<CounterChange, readonly number[]>> = {
  none: [], k: [1, 6, 8, 10, 100], s: [1, 8, 10], t: [1, 8, 10], h: [1, 6, 8, 10, 100], hp: [1, 6, 8, 10, 100],
};
type CounterChange = Counter['change'];

const short: Readonly<Record<string, string>> = {
  いち: 'いっ', ろく: 'ろっ', はち: 'はっ', じゅう: 'じゅっ', ひゃく: 'ひゃっ', びゃく: 'びゃっ', ぴゃく: 'ぴゃっ',
};

function join(spoken: SpokenNumber, counter: Counter): { number: string; counter: string } {
  const { lastValue } = spoken;
  const wanted = counter.numbers?.[lastValue];
  if (wanted !== undefined) return { number: spoken.head + wanted, counter: counter.after?.[lastValue] ?? counter.reading };
  const shortened = geminates[counter.change].includes(lastValue) ? shorten(spoken.last) : null;
  const after = counter.after?.[lastValue];
  if (after !== undefined) return { number: spoken.head + (shortened ?? spoken.last), counter: after };
  return { number: spoken.head + (shortened ?? spoken.last), counter: sounded(counter, lastValue, shortened !== null) };
}

function shorten(last: string): string | null {
  const ending = Object.keys(short).find((word) => last.endsWith(word));
  return ending === undefined ? null : last.slice(0, -ending.length) + (short[ending] ?? '');
}

function sounded(counter: Counter, lastValue: number, shortened: boolean): string {
  if (counter.change !== 'h' && counter.change !== 'hp') return counter.reading;
  if (shortened) return halfVoiced(counter.reading) ?? counter.reading;
  if (![3, 1000, 10000].includes(lastValue)) return counter.reading;
  return (counter.change === 'h' ? voiced(counter.reading)[0] : halfVoiced(counter.reading)) ?? counter.reading;
}
