import { countersAt, readCounted } from '@/domain/japanese/numbers/count';
import { alignFurigana } from '@/domain/japanese/furigana/align';
import { shiftRuby, type Ruby } from '@/domain/japanese/furigana/ruby';
import type { Analysed } from './analyser';
import { endOf, type Atom } from './atoms';
import { readKanji } from './kanji';

const eras = new Set(['明治', '大正', '昭和', '平成', '令和']);

/** A number read, with its counter, and how many morphemes it takes. */
export interface ReadNumber {
  readonly atom: Atom;
  readonly count: number;
}

/**
 * Reads the number that begins at a morpheme, with 第 before it and its counter
 * after it: 2022年, 1つ, 第5巻. Null where no number begins there. `text` is the
 * segment's, `end` where the analysed piece of it ends.
 */
export function readNumberAt(morphemes: readonly Analysed[], at: number, text: string, end: number): ReadNumber | null {
  const ordinal = morphemes[at]?.surface === '第' ? 1 : 0;
  const first = morphemes[at + ordinal];
  if (!first || !isNumeral(first)) return null;
  let after = at + ordinal + 1;
  while (morphemes[after] && continues(morphemes, after)) after += 1;
  const last = morphemes[after - 1] ?? first;
  const written = text.slice(first.start, endOf(last));
  const context = { afterEra: eras.has(morphemes[at - 1]?.surface ?? ''), afterMonth: /月$/.test(text.slice(0, first.start)) };
  const start = morphemes[at]?.start ?? first.start;

  for (const counter of countersAt(text.slice(endOf(last), end))) {
    const counterEnd = endOf(last) + counter.length;
    const stop = morphemes.findIndex((morpheme) => endOf(morpheme) === counterEnd);
    const counted = stop === -1 ? null : readCounted(written, counter, context);
    if (!counted) continue;
    return make(start, text.slice(start, counterEnd), morphemes.slice(at, stop + 1), numberRuby(start, first.start, endOf(last), counterEnd, text, counted));
  }
  // A kanji numeral alone is the analyser's (一 in 一方), and so is a single one after 第.
  if (!/[0-9０-９]/.test(written) && after - at - ordinal < 2) return null;
  const beyond = /^[）)]/.test(text.slice(endOf(last), end)) ? countersAt(text.slice(endOf(last) + 1, end))[0] : undefined;
  const counted = readCounted(written, beyond ?? null, context);
  if (!counted || counted.joined) return null;
  const ruby = numberRuby(start, first.start, endOf(last), endOf(last), text, { ...counted, counter: '' });
  return make(start, text.slice(start, endOf(last)), morphemes.slice(at, after), ruby);
}

function isNumeral({ surface, pos }: Analysed): boolean {
  return /^[0-9０-９]+$/.test(surface) || (pos[1] === '数' && /^[〇一二三四五六七八九十百千万億兆]+$/.test(surface));
}

function continues(morphemes: readonly Analysed[], at: number): boolean {
  const here = morphemes[at];
  const next = morphemes[at + 1];
  const before = morphemes[at - 1];
  if (!here) return false;
  if (isNumeral(here)) return true;
  return /^[,.，．]$/.test(here.surface) && next !== undefined && before !== undefined && /^[0-9０-９]+$/.test(next.surface) && /[0-9０-９]$/.test(before.surface);
}

function numberRuby(
  start: number, number: number, numberEnd: number, counterEnd: number, text: string,
  said: { number: string; counter: string; joined: boolean },
): { ruby: Ruby[]; reading: string } {
  const ruby: Ruby[] = start < number ? [{ span: { start, end: number }, reading: 'だい' }] : [];
  const counter = text.slice(numberEnd, counterEnd);
  const ownKana = counter === '' || /^[ぁ-ゖァ-ヺー]+$/.test(counter);
  if (said.joined) ruby.push({ span: { start: number, end: counterEnd }, reading: said.counter });
  else {
    ruby.push({ span: { start: number, end: numberEnd }, reading: said.number });
    if (!ownKana) ruby.push(...counterRuby(numberEnd, counter, said.counter));
  }
  return { ruby, reading: (start < number ? 'だい' : '') + said.number + said.counter };
}

/** げつ stands over 月 in か月, ねん and ど over 年 and 度; a sign (％) has its whole reading. */
function counterRuby(start: number, counter: string, said: string): Ruby[] {
  const ruby = alignFurigana(counter, said, readKanji) ?? [];
  const whole = { span: { start: 0, end: counter.length }, reading: said };
  return shiftRuby(ruby.length > 0 ? ruby : [whole], start);
}

function make(start: number, surface: string, morphemes: readonly Analysed[], said: { ruby: Ruby[]; reading: string }): ReadNumber {
  const atom: Atom = { ...said, start, surface, morphemes, from: 'number', compound: true, kind: { partOfSpeech: 'number', detail: morphemes.length > 1 ? 'counted' : null } };
  return { atom, count: morphemes.length };
}
