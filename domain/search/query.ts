import type { Span } from '../text/span';
import { foldQuery } from './fold';
import { hasAsterisk, hasBareAsterisk } from './pattern';
import { isJapanese } from './script';

/** UTF-16 units of a query, and words and phrases in it, that are read at most. */
export const maxQueryLength = 256;
export const maxTerms = 16;
/** English words that the asterisks of a query may stand for, together: some hundreds that are to be left out cost the index a tenth of a second at a million pairs. */
export const maxExpansions = 200;

/** A word or a quotation of a query. */
export interface Term {
  /** As it was written, without its quotation marks. */
  readonly text: string;
  /** To be found as it stands. */
  readonly quoted: boolean;
  /** UTF-16 units of the query. */
  readonly at: Span;
}

/** What a query asks: one of each list of `wanted`, and none of `unwanted`. */
export interface Query {
  readonly wanted: readonly (readonly Term[])[];
  readonly unwanted: readonly Term[];
}

export const queryProblems = [
  'tooLong', 'tooMany', 'malformed', 'unclosedQuote', 'emptyQuote', 'unsearchable', 'loneMinus', 'orWithoutLeft', 'orWithoutRight', 'orWithMinus',
  'andWithoutLeft', 'andWithoutRight', 'notWithoutRight', 'onlyUnwanted',
  'bareAsterisk', 'tooManyWords',
] as const;

/** Why a query cannot be understood, and where: UTF-16 units of it. */
export interface QueryProblem {
  readonly kind: (typeof queryProblems)[number];
  readonly at: Span;
}

/** What a problem says the limit is; none of the others speaks of one. */
export function limitOf(kind: QueryProblem['kind']): number {
  return kind === 'tooMany' ? maxTerms : kind === 'tooManyWords' ? maxExpansions : maxQueryLength;
}

export type Parsed =
  | { readonly kind: 'empty' }
  | { readonly kind: 'query'; readonly query: Query }
  | { readonly kind: 'problem'; readonly problem: QueryProblem };

type Piece =
  | { readonly type: 'or' | 'and' | 'not'; readonly at: Span }
  | { readonly type: 'term'; readonly term: Term; readonly minus: boolean };

const blank = /[\s\p{Z}\p{Cc}]/u;
/** Marks that a quotation begins with, and those that end it. */
const quotes: Readonly<Record<string, string>> = { '"': '"＂“”', '＂': '"＂“”', '“': '"＂“”', '”': '"＂“”', '„': '"＂“”', '「': '」', '『': '』', '〝': '〟〞', '«': '»' };
const operators: Readonly<Record<string, 'or' | 'and' | 'not'>> = { OR: 'or', AND: 'and', NOT: 'not' };
const minus = /[-－−‐–]/u;

class Refusal extends Error {
  constructor(readonly kind: QueryProblem['kind'], readonly start: number, readonly end: number) {
    super(kind);
  }
}

/** Reads a query; never throws. The language: docs/search.md */
export function parseQuery(text: string): Parsed {
  try {
    return readQuery(text);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { kind: 'problem', problem: { kind: error.kind, at: { start: error.start, end: error.end } } };
  }
}

function readQuery(text: string): Parsed {
  if (text.length > maxQueryLength) throw new Refusal('tooLong', maxQueryLength, text.length);
  const lone = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.exec(text);
  if (lone) throw new Refusal('malformed', lone.index, lone.index + 1);
  const pieces = readPieces(text);
  if (pieces.length === 0) return { kind: 'empty' };
  const terms = pieces.flatMap((piece) => (piece.type === 'term' ? [piece.term] : []));
  const extra = terms[maxTerms];
  if (extra) throw new Refusal('tooMany', extra.at.start, text.length);
  const query = combine(pieces);
  if (query.wanted.length === 0) throw new Refusal('onlyUnwanted', 0, text.length);
  return { kind: 'query', query };
}

function readPieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  while (at < text.length) {
    if (blank.test(text.charAt(at))) {
      at += 1;
      continue;
    }
    const start = at;
    const isMinus = minus.test(text.charAt(at));
    if (isMinus) at += 1;
    if (isMinus && (at === text.length || blank.test(text.charAt(at)))) throw new Refusal('loneMinus', start, at);
    const term = isQuotation(text, at) ? readQuotation(text, at) : readWord(text, at);
    at = term.at.end;
    const operator = isMinus || term.quoted ? undefined : operatorOf(term.text);
    if (operator) pieces.push({ type: operator, at: term.at });
    else if (foldQuery(term.text).trim() === '') throw new Refusal('unsearchable', term.at.start, term.at.end);
    else if (isPattern(term) && hasBareAsterisk(foldQuery(term.text))) throw new Refusal('bareAsterisk', term.at.start, term.at.end);
    else pieces.push({ type: 'term', term, minus: isMinus });
  }
  return pieces;
}

function operatorOf(word: string): 'or' | 'and' | 'not' | undefined {
  const name = word.normalize('NFKC');
  return Object.hasOwn(operators, name) ? operators[name] : undefined;
}

/** A bracket that nothing closes is one of the text's own: what is copied out of a sentence may have it. */
function isQuotation(text: string, at: number): boolean {
  const ends = endsOf(text.charAt(at));
  return ends !== '' && (ends.includes('"') || endOfQuotation(text, at, ends) < text.length);
}

function endsOf(mark: string): string {
  return Object.hasOwn(quotes, mark) ? (quotes[mark] ?? '') : '';
}

function endOfQuotation(text: string, start: number, ends: string): number {
  let end = start + 1;
  while (end < text.length && !ends.includes(text.charAt(end))) end += 1;
  return end;
}

function readQuotation(text: string, start: number): Term {
  const end = endOfQuotation(text, start, endsOf(text.charAt(start)));
  if (end === text.length) throw new Refusal('unclosedQuote', start, end);
  const words = text.slice(start + 1, end).replace(/[\s\p{Cc}]+/gu, ' ').trim();
  if (words === '') throw new Refusal('emptyQuote', start, end + 1);
  return { text: words, quoted: true, at: { start, end: end + 1 } };
}

function readWord(text: string, start: number): Term {
  let end = start + 1;
  while (end < text.length && !blank.test(text.charAt(end)) && !isQuotation(text, end)) end += 1;
  return { text: text.slice(start, end), quoted: false, at: { start, end } };
}

/** Whether asterisks in a term stand for letters: not between quotation marks, nor beside Japanese. */
export function isPattern({ text, quoted }: Pick<Term, 'text' | 'quoted'>): boolean {
  const folded = foldQuery(text);
  return !quoted && hasAsterisk(folded) && !isJapanese(folded);
}

/** OR joins what stands on its two sides, and binds before the space does; AND is what the space is, NOT what a minus is. */
function combine(pieces: readonly Piece[]): Query {
  const wanted: Term[][] = [];
  const unwanted: Term[] = [];
  const isUnwanted = (index: number) => {
    const [piece, before] = [pieces[index], pieces[index - 1]];
    return piece?.type === 'term' && (piece.minus || before?.type === 'not');
  };
  pieces.forEach((piece, index) => {
    const [before, after] = [pieces[index - 1], pieces[index + 1]];
    const goesOn = after?.type === 'term' || after?.type === 'not';
    if (piece.type === 'term') {
      if (isUnwanted(index)) unwanted.push(piece.term);
      else if (before?.type === 'or') wanted.at(-1)?.push(piece.term);
      else wanted.push([piece.term]);
      return;
    }
    const { start, end } = piece.at;
    if (piece.type === 'not') {
      if (after?.type !== 'term') throw new Refusal('notWithoutRight', start, end);
      if (before?.type === 'or') throw new Refusal('orWithMinus', before.at.start, end);
    } else if (piece.type === 'and') {
      if (before?.type !== 'term') throw new Refusal('andWithoutLeft', start, end);
      if (!goesOn) throw new Refusal('andWithoutRight', start, end);
    } else {
      if (before?.type !== 'term') throw new Refusal('orWithoutLeft', start, end);
      if (!goesOn) throw new Refusal('orWithoutRight', start, end);
      if (isUnwanted(index - 1) || isUnwanted(index + 1) || after?.type === 'not') throw new Refusal('orWithMinus', start, end);
    }
  });
  return { wanted, unwanted };
}
