import type { DictionaryEntry, EntryForm, EntrySense } from '@/domain/dictionary/entry';
import { checkedForm } from '../checks';
import { DictionaryProblem, type DictionaryPlace } from '../problem';
import { readMarks } from './edict-tags';

/** 飽くまで(P) or かな(仮名,仮字)(ok): a form and what stands in brackets behind it. */
function readForm(written: string, place: DictionaryPlace): { form: EntryForm; brackets: string[] } {
  const brackets: string[] = [];
  const text = written.replace(/\(([^()]*)\)/g, (_, inside: string) => {
    brackets.push(inside);
    return '';
  });
  return { form: { text: checkedForm(text, place), tags: brackets.filter((word) => /^[A-Za-z]+$/.test(word)) }, brackets };
}

interface Body {
  readonly senses: EntrySense[];
  readonly ofWriting: readonly string[];
  readonly ofReading: readonly string[];
}

function readBody(parts: readonly string[]): Body {
  const senses: EntrySense[] = [];
  const [ofWriting, ofReading] = [new Set<string>(), new Set<string>()];
  let inherited: string[] = [];
  for (const part of parts) {
    let rest = part;
    const marks = { partsOfSpeech: [] as string[], tags: [] as string[] };
    let begins = senses.length === 0;
    for (let found = /^[({]([^(){}]*)[)}] ?/.exec(rest); found; found = /^[({]([^(){}]*)[)}] ?/.exec(rest)) {
      const read = readMarks(found[1] ?? '');
      if (!read) break;
      marks.partsOfSpeech.push(...read.partsOfSpeech);
      marks.tags.push(...read.tags);
      for (const mark of read.ofWriting) ofWriting.add(mark);
      for (const mark of read.ofReading) ofReading.add(mark);
      begins ||= read.sense;
      rest = rest.slice(found[0].length);
    }
    if (marks.partsOfSpeech.length > 0) inherited = marks.partsOfSpeech;
    if (begins) senses.push({ partsOfSpeech: inherited, tags: marks.tags, glosses: [], notes: [], of: [] });
    else senses.at(-1)?.tags.push(...marks.tags);
    const gloss = rest.trim();
    if (gloss !== '') senses.at(-1)?.glosses.push(gloss);
  }
  return { senses: senses.filter(({ glosses }) => glosses.length > 0), ofWriting: [...ofWriting], ofReading: [...ofReading] };
}

/**
 * A line of EDICT or EDICT2: `書く(P);描く [かく] /(v5k,vt) (1) to write/(2) to draw/(P)/EntL1343950X/`.
 * `place` is its beginning. Null for a line without a gloss.
 */
export function readEdictLine(line: string, place: DictionaryPlace): DictionaryEntry | null {
  const wanted = (index: number, expected: string) => new DictionaryProblem('edict-line', { ...place, column: index + 1, entry: null }, { expected });
  const slash = line.indexOf('/');
  const headEnd = slash === -1 ? line.length : slash;
  const head = line.slice(0, headEnd);
  const opening = head.search(/ \[/);
  const closing = head.indexOf(']');
  if (opening !== -1 && closing === -1) throw wanted(head.trimEnd().length, ']');
  if (opening === -1 && closing !== -1) throw wanted(closing, '[');
  if (slash === -1) throw wanted(line.length, '/');
  if (!line.endsWith('/')) throw wanted(line.length, '/');
  const outer = (opening === -1 ? head : head.slice(0, opening)).trim();
  if (outer === '') throw wanted(0, 'KANJI');
  const read = (text: string) => text.split(';').map((written) => readForm(written, place));
  const words = read(outer);
  const readings = opening === -1 ? words : read(head.slice(opening + 2, closing));
  const writings = opening === -1 ? [] : words.map(({ form }) => form);

  const parts = line.slice(slash + 1).split('/').slice(0, -1);
  const number = parts.map((part) => /^EntL(\d+)X?$/.exec(part)?.[1]).find((found) => found !== undefined);
  const common = parts.includes('(P)');
  const { senses, ofWriting, ofReading } = readBody(parts.filter((part) => part !== '(P)' && !/^EntL\d+X?$/.test(part)));
  if (senses.length === 0) return null;
  // EDICT2 marks the forms that are common, EDICT the line.
  const marked = [...writings, ...readings.map(({ form }) => form)].some(({ tags }) => tags.includes('P'));
  const whole = common && !marked ? ['P'] : [];
  const written = new Set(writings.map(({ text }) => text));
  return {
    sequence: number === undefined ? null : Number(number),
    writings: writings.map(({ text, tags }) => ({ text, tags: [...tags, ...ofWriting, ...whole] })),
    readings: readings.map(({ form: { text, tags }, brackets }) => ({
      text, tags: [...tags, ...ofReading, ...whole], of: brackets.flatMap((inside) => inside.split(/[,;]/)).filter((word) => written.has(word)),
    })),
    senses,
  };
}
