import { formatAddress } from '@/domain/text/address';
import type { Reading, SectionKind, SegmentRole } from '@/domain/text/edition';
import { languages, type Language } from '@/domain/text/language';
import type { Emphasis } from '@/domain/text/emphasis';
import { overlaps, type Span } from '@/domain/text/span';
import type { Problems, Place } from '../problems/problem';
import type { Source } from '../files/source';
import { readRows, type Field, type RowSegment } from './rows';
import { tokenizeNotation, type NotationToken } from './notation-tokenizer';

/** A sign of the editors' hand where it stands in the edition's text. */
export interface Mark {
  readonly kind: 'supplied' | 'corrected' | 'surplus' | 'gap' | 'resting';
  readonly ids: readonly string[];
  /** UTF-16 units of the segment's text; empty for surplus and gaps. */
  readonly span: Span;
  /** What the edition has there. */
  readonly words: string;
  readonly place: Place;
}

/** The text of one language of one segment, signs resolved. */
export interface FieldText {
  readonly text: string;
  readonly tokens: readonly NotationToken[];
  readonly marks: readonly Mark[];
  /** Offsets of the text where something is lost. */
  readonly breaks: readonly number[];
  readonly readings: readonly Reading[];
  /** By their places; none overlaps another. */
  readonly emphasis: readonly Emphasis[];
  /** The place in the file of an offset of the field as written. */
  place(offset: number): Place;
}

/** How a language stands in a segment: with words, `^` (in the segment above), `-` (no partner), or not readable. */
export type FieldState = FieldText | 'above' | 'none' | 'broken';

export interface TextSegment {
  readonly address: string;
  readonly paragraph: number;
  readonly place: Place;
  readonly role: SegmentRole;
  readonly fields: Readonly<Record<Language, FieldState>>;
  /** Witness lines named in text that could not be read. */
  readonly unreadLines: readonly number[];
  /** Apparatus entries named there. */
  readonly unreadEntries: readonly string[];
}

export interface TextSection {
  readonly kind: SectionKind;
  readonly segments: readonly TextSegment[];
}

export function isText(state: FieldState): state is FieldText {
  return typeof state === 'object';
}

/** Reads `text.txt`. `witness` is the language of the witness, null where there is none; `entries` are the names that signs may give. */
export function readText(source: Source, witness: Language | null, entries: ReadonlySet<string>, problems: Problems): TextSection[] {
  return readRows(source, problems).map(({ kind, segments }) => ({
    kind,
    segments: segments.map((segment) => readSegment(segment, witness, entries, problems)),
  }));
}

function readSegment(row: RowSegment, witness: Language | null, entries: ReadonlySet<string>, problems: Problems): TextSegment {
  const address = formatAddress(row.address);
  const read = (language: Language): FieldState => {
    const field = row.fields[language];
    if (field) return readField(field, witness, entries, problems);
    problems.add('missing-language', row.place, { address, language });
    return 'broken';
  };
  const fields = { ja: read('ja'), en: read('en') };
  if (languages.every((language) => fields[language] === 'none' || fields[language] === 'above')) {
    problems.add('segment-without-words', row.place, { address });
  }
  const unread = languages.filter((language) => fields[language] === 'broken').map((language) => row.fields[language]?.raw ?? '');
  const unreadLines = unread.flatMap((raw) => Array.from(raw.matchAll(/\|(\d+)\+?\|/g), (match) => Number(match[1])));
  const unreadEntries = unread.flatMap((raw) => raw.match(/[a-z]+\d+/g) ?? []);
  return { address, paragraph: row.address.paragraph, place: row.place, role: row.role, fields, unreadLines, unreadEntries };
}

function readField(field: Field, witness: Language | null, entries: ReadonlySet<string>, problems: Problems): FieldState {
  if (field.raw === '^') return 'above';
  if (field.raw === '-') return 'none';
  if (field.raw === '') {
    problems.add('empty-text', field.place(0), { language: field.language });
    return 'broken';
  }
  const hand = witness === null ? 'none' : witness === field.language ? 'witness' : 'translation';
  const tokens = tokenizeNotation(field, hand, entries, problems);
  return tokens ? resolve(field, tokens, problems) : 'broken';
}

function resolve(field: Field, tokens: readonly NotationToken[], problems: Problems): FieldText {
  const marks: Mark[] = [];
  const breaks: number[] = [];
  const readings: Reading[] = [];
  const emphasis: Emphasis[] = [];
  let text = '';
  let rubyStart = 0;
  for (const token of tokens) {
    const start = text.length;
    if (token.type === 'line') continue;
    if (token.type === 'ruby-start') rubyStart = start;
    else if (token.type === 'ruby-end') {
      if (token.reading !== '') readings.push({ span: { start: rubyStart, end: start }, reading: token.reading, witnessLine: null });
    } else if (token.type === 'emphasis') {
      if (emphasis.some(({ span }) => overlaps(span, token.span))) problems.add('emphasis-overlaps', field.place(token.at), {});
      else emphasis.push({ span: token.span, mark: token.mark });
    } else {
      const words = token.type === 'gap' || token.type === 'surplus' ? '' : token.words;
      text += words;
      if (token.type === 'gap') breaks.push(start);
      if (token.type !== 'words') {
        marks.push({ kind: token.type, ids: token.ids, span: { start, end: text.length }, words, place: field.place(token.at) });
      }
    }
  }
  if (text.trim() === '' && !marks.some((mark) => mark.kind === 'gap' || mark.kind === 'surplus')) {
    problems.add('empty-text', field.place(0), { language: field.language });
  }
  if (text.normalize('NFC') !== text) problems.add('text-not-nfc-joined', field.place(0), {});
  return { text, tokens, marks, breaks, readings, emphasis: joined(emphasis), place: (offset) => field.place(offset) };
}

/** In their order; what touches and has the same mark is one. */
function joined(emphasis: readonly Emphasis[]): Emphasis[] {
  const all: Emphasis[] = [];
  for (const each of [...emphasis].sort((a, b) => a.span.start - b.span.start)) {
    const last = all.at(-1);
    if (last?.span.end === each.span.start && last.mark === each.mark) all[all.length - 1] = { ...last, span: { start: last.span.start, end: each.span.end } };
    else all.push(each);
  }
  return all;
}
