import type { Bilingual } from '@/domain/text/language';
import { escapeMarkup } from '@/domain/text/escape-markup';
import { exportedEntries } from '../exported-entries';
import type { ExportSource, PackageParts } from '../format';
import { attributes } from '../xml';
import type { Responsible } from './header';
import { neededConcepts, teiEntry } from './glossary';
import { noteId } from './marks';
import { studyIds } from './study';

const both = ({ ja, en }: Bilingual) => `<seg xml:lang="ja">${escapeMarkup(ja)}</seg><seg xml:lang="en">${escapeMarkup(en)}</seg>`;
const lines = (numbers: readonly number[]) => (numbers.length === 0 ? null : numbers.map((line) => `#witness.${line}`).join(' '));

/** Who answers for the entries, each once. */
export async function responsibleOf(source: ExportSource): Promise<Responsible> {
  const found = new Map<string, Bilingual>();
  const known = new Set<string>();
  for await (const { entry: { responsible } } of exportedEntries(source)) {
    const key = JSON.stringify(responsible);
    if (known.has(key)) continue;
    known.add(key);
    found.set(`resp.${known.size}`, responsible);
  }
  return found;
}

/**
 * What the editors say: the reason of every entry of the apparatus, and their notes; with `parts`, what words mean, patterns, and the glossary
 * as far as the text needs it. Nothing where there is none of it.
 */
export async function* teiStandOff(source: ExportSource, responsible: Responsible, parts: PackageParts | null = null): AsyncGenerator<string> {
  const idOf = new Map([...responsible].map(([id, name]) => [JSON.stringify(name), id]));
  let open = false;
  const item = function* (text: string) {
    if (!open) yield '<standOff>\n';
    open = true;
    yield text;
  };
  for await (const { entry } of exportedEntries(source)) {
    const { id, kind, certainty, reason } = entry;
    const whole = source.passage ? {} : { target: lines(entry.lines), corresp: lines(entry.repeats) };
    yield* item(`<note${attributes({ 'xml:id': id, type: 'apparatus', subtype: kind, resp: `#${idOf.get(JSON.stringify(entry.responsible)) ?? ''}`, cert: certainty, ...whole })}>${both(reason)}</note>\n`);
  }
  for await (const { notes } of source.paragraphs()) {
    for (const { ordinal, text } of notes) yield* item(`<note${attributes({ 'xml:id': noteId(ordinal), type: 'remark', target: `#${noteId(ordinal)}.words` })}>${both(text)}</note>\n`);
  }
  if (parts) for await (const text of studyNotes(source, parts)) yield* item(text);
  if (open) yield '</standOff>\n';
}

async function* studyNotes(source: ExportSource, { remainder, grammar, glossary, senses }: PackageParts): AsyncGenerator<string> {
  const forms = new Map(remainder.forms.map(({ place, form }) => [studyIds.word(place), form]));
  for await (const { place, sense } of senses()) {
    const id = studyIds.word(place);
    yield `<note${attributes({ type: 'sense', subtype: forms.get(id), target: `#${id}` })}>${both(sense)}</note>\n`;
  }
  for (const [index, { reading }] of (remainder.readings ?? []).entries()) {
    yield `<note${attributes({ type: 'reading', target: `#${studyIds.reading(index)}` })}><seg xml:lang="ja">${escapeMarkup(reading)}</seg></note>\n`;
  }
  for (const [point, { pattern, level, places, text }] of grammar.entries()) {
    const target = places.map((_, index) => `#${studyIds.pattern(point, index)}`).join(' ');
    yield `<note${attributes({ type: 'pattern', subtype: level, target })}><mentioned xml:lang="ja">${escapeMarkup(pattern)}</mentioned>${both(text)}</note>\n`;
  }
  for (const concept of await neededConcepts(source, glossary, remainder.terms)) yield teiEntry(concept);
}

/** The witness as received, line by line: `n` is the row of its file, which rows that hold nothing count in. */
export async function* teiWitness(source: ExportSource): AsyncGenerator<string> {
  if (source.passage || !source.head.witness) return;
  const blanks = (await source.package())?.remainder ?? { blanks: [], end: '\n' };
  const blankAt = new Map(blanks.blanks.map(({ row, text }) => [row, text]));
  const blank = (row: number, text: string) => `<line${attributes({ n: row, type: 'blank', 'xml:space': text === '' ? null : 'preserve' })}>${escapeMarkup(text)}</line>\n`;
  yield `<sourceDoc>\n<surface${attributes({ type: blanks.end.endsWith('\n') ? null : 'unterminated' })}>\n`;
  let last = 0;
  for await (const { number, row, text } of source.receivedLines()) {
    for (let at = last + 1; at < row; at += 1) if (blankAt.has(at)) yield blank(at, blankAt.get(at) ?? '');
    last = row;
    yield `<line${attributes({ 'xml:id': `witness.${number}`, n: row, 'xml:space': /^\s|\s$|\s\s/.test(text) ? 'preserve' : null })}>${escapeMarkup(text)}</line>\n`;
  }
  // What follows the last line: rows that hold nothing, and whether the file ends with the end of one.
  const tail = blanks.end.split('\n').slice(1, blanks.end.endsWith('\n') ? -1 : undefined);
  for (const [index, text] of tail.entries()) yield blank(last + 1 + index, text);
  yield '</surface>\n</sourceDoc>\n';
}
