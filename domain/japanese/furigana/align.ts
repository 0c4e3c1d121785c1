import { isKanji, toHiragana, toKatakana } from '../kana';
import { readingsOfDigits } from '../numbers/numerals';
import { candidatesOf, soundChanges, type Candidate } from './candidates';
import { jukujikun } from './jukujikun';
import type { ReadKanji, Ruby } from './ruby';

/** A stretch of the word: kanji one by one, digits, Latin letters and the rest in runs. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: 'kanji' | 'digits' | 'latin' | 'kana' | 'sign';
}

/** The best way to read the word from a piece and a place in its reading on. */
interface Way {
  readonly cost: number;
  /** Readings over pieces: from (index), over how many, what. */
  readonly parts: readonly { readonly first: number; readonly count: number; readonly reading: string }[];
  /** Whether another way is as good and divides differently. */
  readonly ambiguous: boolean;
}

/** A word over which a reading cannot be divided costs less than a division by rare readings. */
const wholeWord = -1;
const unknownLatin = 4;
const longestWholeWord = 5;

/**
 * Divides a word's reading over its kanji: 位置付け, いちづけ → 位い 置ち 付づ.
 * Where the kanji do not have such readings one by one, or more than one division
 * is as good, the run of kanji takes its reading as a whole (今日 きょう). Null where the
 * reading does not fit the kana of the word, or fits in more than one way.
 *
 * `reading` is kana; spaces and punctuation may be left out of it.
 */
export function alignFurigana(word: string, reading: string, readKanji: ReadKanji): Ruby[] | null {
  const pieces = divide(word);
  const exact = alignEach(pieces, reading, readKanji);
  if (exact && !exact.ambiguous) return toRuby(exact, pieces);
  const rough = alignRuns(word, reading);
  if (rough === null) return null;
  // Divide the runs that can be divided: one odd word does not spoil the others.
  return rough.flatMap((ruby) => {
    const inner = divide(word.slice(ruby.span.start, ruby.span.end));
    const way = alignEach(inner, ruby.reading, readKanji);
    if (!way || way.ambiguous) return [ruby];
    return toRuby(way, inner).map(({ span, reading: part }) => ({
      span: { start: span.start + ruby.span.start, end: span.end + ruby.span.start },
      reading: part,
    }));
  });
}

/** Whether each kanji of a word can have its part of the reading. */
export function canBeRead(word: string, reading: string, readKanji: ReadKanji): boolean {
  return alignEach(divide(word), reading, readKanji) !== null;
}

const digit = /[0-9０-９]/;
const selectors = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]+/gu;
const latin = /[A-Za-zＡ-Ｚａ-ｚ]/;

function divide(word: string): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (const match of word.matchAll(/[0-9０-９]+(?:[,.，．][0-9０-９]+)*|[A-Za-zＡ-Ｚａ-ｚ]+(?:[/&.\-・][A-Za-zＡ-Ｚａ-ｚ]+)*|[\s\S][\ufe00-\ufe0f\u{e0100}-\u{e01ef}]*/gu)) {
    const text = match[0];
    // A variation selector stays with its kanji.
    const kind = isKanji(text.replace(selectors, '')) ? 'kanji' : digit.test(text) ? 'digits' : latin.test(text) ? 'latin'
      : /[ぁ-ゖゝゞァ-ヺーヽヾ]/.test(text) ? 'kana' : 'sign';
    pieces.push({ start, end: start + text.length, text, kind });
    start += text.length;
  }
  return pieces;
}

function toRuby(way: Way, pieces: readonly Piece[]): Ruby[] {
  return way.parts.map(({ first, count, reading }) => {
    const from = pieces[first];
    const to = pieces[first + count - 1];
    if (!from || !to) throw new RangeError('A reading stands outside of its word.');
    return { span: { start: from.start, end: to.end }, reading: from.kind === 'latin' ? toKatakana(reading) : reading };
  });
}

function alignEach(pieces: readonly Piece[], written: string, readKanji: ReadKanji): Way | null {
  const reading = toHiragana(written);
  const memo = new Map<string, Way | null>();
  const solve = (index: number, at: number, previous: string): Way | null => {
    const piece = pieces[index];
    if (!piece) return at === reading.length ? { cost: 0, parts: [], ambiguous: false } : null;
    const key = `${index} ${at} ${piece.text === '々' ? previous : ''}`;
    const known = memo.get(key);
    if (known !== undefined) return known;
    let best: Way | null = null;
    const offer = (count: number, said: string, cost: number, ruby: boolean) => {
      if (!reading.startsWith(said, at)) return;
      const rest = solve(index + count, at + said.length, said);
      if (rest === null) return;
      const total = cost + rest.cost;
      if (best !== null && total > best.cost) return;
      const parts = ruby ? [{ first: index, count, reading: written.slice(at, at + said.length) }, ...rest.parts] : rest.parts;
      const tie = best !== null && total === best.cost && !sameParts(parts, best.parts);
      best = { cost: total, parts, ambiguous: rest.ambiguous || tie || (best !== null && total === best.cost && best.ambiguous) };
    };
    if (piece.kind === 'kana') offer(1, toHiragana(piece.text), 0, false);
    else if (piece.kind === 'sign') {
      if (reading.startsWith(piece.text, at)) offer(1, piece.text, 0, false);
      else offer(1, '', 0, false);
    } else if (piece.kind === 'latin') {
      for (let end = at + 1; end <= reading.length; end += 1) offer(1, reading.slice(at, end), unknownLatin, true);
    } else if (piece.kind === 'digits') {
      for (const said of readingsOfDigits(piece.text)) offer(1, said, 0, true);
    } else {
      for (const { reading: said, cost } of candidatesFor(piece.text, previous, readKanji)) offer(1, said, cost, true);
    }
    for (let count = 2; count <= longestWholeWord; count += 1) {
      const word = pieces.slice(index, index + count).map((one) => one.text).join('');
      for (const said of jukujikun.get(word) ?? []) offer(count, toHiragana(said), wholeWord, true);
    }
    memo.set(key, best);
    return best;
  };
  return solve(0, 0, '');
}

function sameParts(a: Way['parts'], b: Way['parts']): boolean {
  return a.length === b.length && a.every((part, i) => part.first === b[i]?.first && part.count === b[i]?.count && part.reading === b[i]?.reading);
}

function candidatesFor(kanji: string, previous: string, readKanji: ReadKanji): Candidate[] {
  if (kanji !== '々') return candidatesOf(kanji, readKanji(kanji));
  return previous === '' ? [] : [{ reading: previous, cost: 0 }, ...soundChanges(previous)];
}

/** Lays the reading over whole runs of kanji between the kana; null where that can be done in no or in several ways. */
function alignRuns(word: string, reading: string): Ruby[] | null {
  const said = toHiragana(reading);
  const runs = [...word.matchAll(/[\p{Script=Han}々〆〇ヶヵ0-9０-９A-Za-zＡ-Ｚａ-ｚ][\p{Script=Han}々〆〇ヶヵ0-9０-９A-Za-zＡ-Ｚａ-ｚ\ufe00-\ufe0f\u{e0100}-\u{e01ef}]*|[ぁ-ゖゝゞァ-ヺーヽヾ]+|[\s\S]/gu)].map((match) => ({
    text: match[0], start: match.index, takesRuby: /^[\p{Script=Han}々〆〇ヶヵ0-9０-９A-Za-zＡ-Ｚａ-ｚ]/u.test(match[0]),
    kana: /^[ぁ-ゖゝゞァ-ヺーヽヾ]/.test(match[0]) && !/^[ヶヵ]/.test(match[0]),
  }));
  const found: Ruby[][] = [];
  /** Places from which nothing leads to the end: without them, a reading that does not fit would take years. */
  const dead = new Set<string>();
  const walk = (index: number, at: number, ruby: Ruby[]) => {
    const place = `${index} ${at}`;
    if (found.length > 1 || dead.has(place)) return;
    const before = found.length;
    step(index, at, ruby);
    if (found.length === before) dead.add(place);
  };
  const step = (index: number, at: number, ruby: Ruby[]) => {
    const run = runs[index];
    if (!run) {
      if (at === said.length) found.push(ruby);
      return;
    }
    if (run.kana) {
      const kana = toHiragana(run.text);
      if (said.startsWith(kana, at)) walk(index + 1, at + kana.length, ruby);
    } else if (!run.takesRuby) {
      walk(index + 1, said.startsWith(run.text, at) ? at + run.text.length : at, ruby);
    } else {
      for (let end = at + 1; end <= said.length; end += 1) {
        if (!/^[ぁ-ゖゝゞー・]+$/.test(said.slice(at, end))) break;
        walk(index + 1, end, [...ruby, { span: { start: run.start, end: run.start + run.text.length }, reading: reading.slice(at, end) }]);
      }
    }
  };
  walk(0, 0, []);
  return found.length === 1 ? (found[0] ?? null) : null;
}
