import { countersAt, readCounted, type CountContext, type Counted } from '@/domain/japanese/numbers/count';
import { eitherNumberAt } from '@/domain/japanese/numbers/vague';
import { alignFurigana } from '@/domain/japanese/furigana/align';
import { shiftRuby, type Ruby } from '@/domain/japanese/furigana/ruby';
import type { Analysed } from './analyser';
import { endOf, type WordUnit } from './word-units';
import { readKanji } from './kanji';
import { codeAt, fractionAt, isMinus, timeAt, type NumberForm } from './number-forms';

const eras = new Set(['明治', '大正', '昭和', '平成', '令和']);

/** A number read, with its counter, and how many morphemes it takes. */
export interface ReadNumber {
  readonly atom: WordUnit;
  readonly count: number;
}

/** Where a number begins, and in what. */
interface Place {
  readonly morphemes: readonly Analysed[];
  readonly at: number;
  /** The segment's. */
  readonly text: string;
  /** Where the analysed piece of the text ends. */
  readonly end: number;
}

/**
 * Reads the number that begins at a morpheme, with 第 or a minus before it and its counter after it: 2022年, 1つ, 第5巻,
 * 二、三日, 数十人, 1/50. A telephone or model number is one word without a reading. Null where no number begins there.
 */
export function readNumberAt(morphemes: readonly Analysed[], at: number, text: string, end: number): ReadNumber | null {
  const place = { morphemes, at, text, end };
  const start = morphemes[at]?.start ?? 0;
  const form = isNumeral(morphemes[at]) ? codeAt(text, start) ?? timeAt(text, start) ?? fractionAt(text, start) : null;
  if (form) return formAtom(place, form);
  if (isMinus(text, start) && isNumeral(morphemes[at + 1])) return numberFrom(place, 1, 'マイナス');
  const ordinal = morphemes[at]?.surface === '第' ? 1 : 0;
  return eitherFrom(place, ordinal) ?? numberFrom(place, ordinal, ordinal === 1 ? 'だい' : '');
}

/** A number behind so many morphemes that have a reading of their own (第 だい). */
function numberFrom({ morphemes, at, text, end }: Place, lead: number, leadReading: string): ReadNumber | null {
  const first = morphemes[at + lead];
  if (!first || !(isNumeral(first) || isVague(morphemes, at + lead))) return null;
  let after = at + lead + 1;
  while (morphemes[after] && continues(morphemes, after)) after += 1;
  const last = morphemes[after - 1] ?? first;
  const written = text.slice(first.start, endOf(last));
  const start = morphemes[at]?.start ?? first.start;
  const before = start < first.start ? [{ span: { start, end: first.start }, reading: leadReading }] : [];

  for (const counter of countersAt(text.slice(endOf(last), end))) {
    const counterEnd = endOf(last) + counter.length;
    const stop = morphemes.findIndex((morpheme) => endOf(morpheme) === counterEnd);
    const counted = stop === -1 ? null : readCounted(written, counter, contextOf(morphemes, at, text, first.start, counterEnd));
    if (!counted) continue;
    const ruby = [...before, ...countedRuby(first.start, endOf(last), counterEnd, text, counted)];
    return make(start, text.slice(start, counterEnd), morphemes.slice(at, stop + 1), ruby, leadReading + counted.number + counted.counter);
  }
  // A kanji numeral alone is the analyser's (一 in 一方), and so is a single one after 第.
  if (!/[0-9０-９]/.test(written) && after - at - lead < 2) return null;
  const beyond = /^[）)]/.test(text.slice(endOf(last), end)) ? countersAt(text.slice(endOf(last) + 1, end))[0] : undefined;
  const counted = readCounted(written, beyond ?? null, contextOf(morphemes, at, text, first.start, endOf(last)));
  if (!counted || counted.joined) return null;
  const ruby = [...before, { span: { start: first.start, end: endOf(last) }, reading: counted.number }];
  return make(start, text.slice(start, endOf(last)), morphemes.slice(at, after), ruby, leadReading + counted.number);
}

/** Behind these the day of a month is meant: 1日午後, 1日付, 1日から施行. */
const dated = /^(付|午前|午後|未明|早朝|夜、|朝、|[（(][日月火水木金土][）)]|から施行|に(施行|発効|発売|開幕|公開|公布))/u;

function contextOf(morphemes: readonly Analysed[], at: number, text: string, start: number, end: number): CountContext {
  const before = text.slice(0, start);
  const bracketed = /[（(]$/u.test(before) && /^[）)]/u.test(text.slice(end));
  const opens = /(^|[。\n])$/u.test(before) && /^[0-9０-９]/u.test(text.slice(start)) && text.startsWith('、', end);
  return {
    // Of a fever too: 三十八度二分.
    afterTenths: /[0-9０-９〇一二三四五六七八九十]割$/u.test(before) || /(熱|体温)[^。]{0,12}度$/u.test(before),
    afterEra: eras.has(morphemes[at - 1]?.surface ?? ''),
    afterMonth: /(?<![かカヶヵ箇])月$/u.test(before) || dated.test(text.slice(end)) || bracketed || opens,
  };
}

const daysAfter: Readonly<Record<string, readonly [number: string, counter: string]>> = { 四: ['よっ', 'か'], 4: ['よっ', 'か'] };
/** Written without a sign between them, 五六年 and 四五歳 are one number. */
const onlyOne = /^(歳|才|番|号|ページ|章|条|巻|位|月|%|％|円|年(?!間|ほど|前|後|も|の間|で|は))/u;
const numeral = /[0-9０-９〇一二三四五六七八九十百千万億兆][、，,]?$/u;

/** 二、三日 and 四五人: the one number or the next. */
function eitherFrom({ morphemes, at, text, end }: Place, ordinal: number): ReadNumber | null {
  const first = morphemes[at + ordinal];
  const either = first && isNumeral(first) ? eitherNumberAt(text.slice(first.start, end)) : null;
  if (!first || !either || numeral.test(text.slice(0, first.start))) return null;
  const start = morphemes[at]?.start ?? first.start;
  const secondStart = first.start + either.lead.length;
  const secondEnd = secondStart + either.second.length;
  const rest = text.slice(secondEnd, end);
  if (either.lead === either.first && (onlyOne.test(rest) || ordinal === 1)) return null;
  const counter = countersAt(rest).find((one) => morphemes.some((morpheme) => endOf(morpheme) === secondEnd + one.length));
  if (counter === undefined || (/^(日|月)$/u.test(counter) && contextOf(morphemes, at, text, first.start, 0).afterMonth)) return null;
  const stop = morphemes.findIndex((morpheme) => endOf(morpheme) === secondEnd + counter.length);
  const counted = countSecond(either.second, counter);
  if (!counted) return null;
  const native = counter.startsWith('つ') ? readCounted(either.first, 'つ')?.number : undefined;
  const firstReading = native ?? either.firstReading;
  const ruby = [
    ...(start < first.start ? [{ span: { start, end: first.start }, reading: 'だい' }] : []),
    { span: { start: first.start, end: first.start + either.first.length }, reading: firstReading },
    ...countedRuby(secondStart, secondEnd, secondEnd + counter.length, text, counted),
  ];
  const reading = (ordinal === 1 ? 'だい' : '') + firstReading + counted.number + counted.counter;
  return make(start, text.slice(start, secondEnd + counter.length), morphemes.slice(at, stop + 1), ruby, reading);
}

/** さんにち, よっか, ごにち; ににん. */
function countSecond(second: string, counter: string): Counted | null {
  if (/^(日|日間|人)$/u.test(counter) && second.length === 1) {
    const day = counter.startsWith('日') ? daysAfter[second] : undefined;
    const rest = counter === '日間' ? 'かん' : '';
    if (day) return { number: day[0], counter: day[1] + rest, joined: false };
    const plain = readCounted(second, null);
    const asPeople = counter === '人' && !/[2２二]/u.test(second) ? readCounted(second, counter) : null;
    return asPeople ?? (plain && { number: plain.number, counter: (counter === '人' ? 'にん' : 'にち') + rest, joined: false });
  }
  return readCounted(second, counter);
}

function formAtom({ morphemes, at }: Place, { written, parts }: NumberForm): ReadNumber | null {
  const start = morphemes[at]?.start ?? 0;
  const stop = morphemes.findIndex((morpheme) => endOf(morpheme) === start + written.length);
  if (stop === -1) return null;
  const ruby = parts.map((part) => ({ span: { start: start + part.start, end: start + part.end }, reading: part.reading }));
  return make(start, written, morphemes.slice(at, stop + 1), ruby, parts.length === 0 ? null : parts.map(({ reading }) => reading).join(''));
}

const isNumeral = (morpheme: Analysed | undefined): boolean => (
  morpheme !== undefined && (/^[0-9０-９]+$/.test(morpheme.surface) || (morpheme.pos[1] === '数' && /^[〇一二三四五六七八九十百千万億兆]+$/.test(morpheme.surface)))
);

/** 数 and 何 before 十, 百, …: an indefinite number. */
function isVague(morphemes: readonly Analysed[], at: number): boolean {
  const here = morphemes[at];
  const next = morphemes[at + 1];
  return here !== undefined && next !== undefined && ['数', '何', '幾'].includes(here.surface) && isNumeral(next) && /^[十百千万億兆]/.test(next.surface);
}

function continues(morphemes: readonly Analysed[], at: number): boolean {
  const here = morphemes[at];
  const next = morphemes[at + 1];
  const before = morphemes[at - 1];
  if (!here || !before) return false;
  if (isNumeral(here)) return true;
  // 十数, 百数十
  if (['数', '何', '幾'].includes(here.surface) && here.pos[1] === '数') return /[十百千万億]$/.test(before.surface);
  return /^[,.，．]$/.test(here.surface) && next !== undefined && /^[0-9０-９]+$/.test(next.surface) && /[0-9０-９]$/.test(before.surface);
}

function countedRuby(number: number, numberEnd: number, counterEnd: number, text: string, said: Counted): Ruby[] {
  if (said.joined) return [{ span: { start: number, end: counterEnd }, reading: said.counter }];
  const counter = text.slice(numberEnd, counterEnd);
  const ownKana = counter === '' || /^[ぁ-ゖァ-ヺー]+$/.test(counter);
  const ruby = [{ span: { start: number, end: numberEnd }, reading: said.number }];
  return ownKana ? ruby : [...ruby, ...counterRuby(numberEnd, counter, said.counter)];
}

/** げつ stands over 月 in か月, ねん and ど over 年 and 度; a sign (％) has its whole reading. */
function counterRuby(start: number, counter: string, said: string): Ruby[] {
  const ruby = /^[\p{Script=Han}々ぁ-ゖァ-ヺーヶヵ]+$/u.test(counter) ? alignFurigana(counter, said, readKanji) ?? [] : [];
  const whole = { span: { start: 0, end: counter.length }, reading: said };
  return shiftRuby(ruby.length > 0 ? ruby : [whole], start);
}

/** A word of its own. */
function make(start: number, surface: string, morphemes: readonly Analysed[], ruby: readonly Ruby[], reading: string | null): ReadNumber {
  const atom: WordUnit = {
    start, surface, morphemes, ruby, reading, from: reading === null ? null : 'number', compound: true,
    kind: { partOfSpeech: 'number', detail: morphemes.length > 1 && reading !== null ? 'counted' : null },
  };
  return { atom, count: morphemes.length };
}
