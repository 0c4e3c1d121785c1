import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';

/** A package as far as it is copied; what is not said here is taken as it is. */
interface Entry {
  readonly lines?: string | number;
  readonly repeats?: string | number;
}
interface Placed {
  readonly at: string;
}

/** `20-24, 12` as numbers. */
function numbersOf(stretches: string | number | undefined): number[] {
  return String(stretches ?? '').split(',').filter((part) => part.trim() !== '').flatMap((part) => {
    const [from = 0, to = from] = part.split('-').map(Number);
    return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  });
}

const lineMark = /\\.|\|(\d+)(\+?)\|/g;
const idMark = /\\.|\^([a-z]+\d+(?:,[a-z]+\d+)*)/g;
const addressRow = /^(\d+)\.(\d+)(?= |$)/;

function linesIn(text: string): number[] {
  return [...text.matchAll(lineMark)].flatMap(([, line]) => (line === undefined ? [] : [Number(line)]));
}

function idsIn(text: string): Set<string> {
  return new Set([...text.matchAll(idMark)].flatMap(([, ids]) => ids?.split(',') ?? []));
}

/**
 * How addresses, names and lines of one copy of the body follow from those of the
 * model. The first copy is the model itself; later ones leave out the lines that
 * its header uses.
 */
class Copy {
  constructor(
    private readonly index: number,
    private readonly paragraphs: number,
    private readonly bodyLines: readonly number[],
    private readonly copiedLines: readonly number[],
    private readonly firstAfter: number,
  ) {}

  address(paragraph: number, segment: string): string {
    return `${paragraph + this.index * this.paragraphs}.${segment}`;
  }

  id(id: string): string {
    return id.replace(/\d+$/, (number) => String(Number(number) + this.index * 1000));
  }

  get lines(): readonly number[] {
    return this.index === 0 ? this.bodyLines : this.copiedLines;
  }

  /** Null for a line of the header, which is there once. */
  line(line: number): number | null {
    if (this.index === 0) return line;
    const place = this.copiedLines.indexOf(line);
    return place === -1 ? null : this.firstAfter + (this.index - 1) * this.copiedLines.length + place;
  }

  rows(text: string): string {
    return text
      .replace(lineMark, (sign, line?: string, goesOn = '') => (line === undefined ? sign : `|${this.line(Number(line))}${goesOn}|`))
      .replace(idMark, (sign, ids?: string) => (ids === undefined ? sign : `^${ids.split(',').map((id) => this.id(id)).join(',')}`))
      .split('\n')
      .map((row) => row.replace(addressRow, (_, paragraph: string, segment: string) => this.address(Number(paragraph), segment)))
      .join('\n')
      .replace(/^=== lead$/m, this.index === 0 ? '=== lead' : '=== body');
  }

  /** Null where nothing of the entry is in this copy. */
  entry<T extends Entry>(entry: T): T | null {
    if (entry.lines === undefined) return entry;
    const shift = (stretches: string | number | undefined) =>
      numbersOf(stretches).flatMap((line) => this.line(line) ?? []).join(', ');
    const lines = shift(entry.lines);
    if (lines === '') return null;
    return { ...entry, lines, ...(entry.repeats === undefined ? {} : { repeats: shift(entry.repeats) }) };
  }

  placed<T extends Placed>(items: readonly T[]): T[] {
    return items.flatMap((item) => {
      const [paragraph = '0', segment = '0'] = item.at.split('.');
      if (paragraph === '0') return this.index === 0 ? [item] : [];
      return [{ ...item, at: this.address(Number(paragraph), segment) }];
    });
  }
}

function splitRows(text: string, from: RegExp): [string, string] {
  const at = text.search(from);
  if (at === -1) throw new Error(`The model has nothing that begins with ${from.source}.`);
  return [text.slice(0, at), text.slice(at)];
}

/**
 * Writes a package of at least `paragraphs` paragraphs: the model's header once,
 * and its body over and over, with witness, apparatus, phrase links and notes as
 * dense as there. Returns the number of paragraphs, header not counted.
 */
export function generatePackage(model: string, folder: string, paragraphs: number): number {
  const read = (name: string) => readFileSync(join(model, name), 'utf8');
  const record = parse(read('record.yaml')) as Record<string, unknown> & { witness: Record<string, unknown> & { file: string } };
  const apparatus = parse(read('apparatus.yaml')) as { entries: Record<string, Entry>; readings?: unknown };
  const [header, body] = splitRows(read('text.txt').replace(/^%.*\n/gm, ''), /^=== lead$/m);
  const links = read('links.txt').replace(/^%.*\n/gm, '');
  const [headerLinks, bodyLinks] = splitRows(links, /^1\.\d+$/m);
  // Only strings: the address 2.10 is not the number 2.1.
  const readPlaced = (name: string): unknown => (existsSync(join(model, name)) ? parse(read(name), { schema: 'failsafe' }) : null);
  const notes = (readPlaced('notes.yaml') ?? []) as Placed[];
  const terms = (readPlaced('terms.yaml') ?? {}) as Record<string, Placed[]>;
  const witness = read(record.witness.file).split('\n').filter((row) => row.trim() !== '');

  const each = Math.max(...body.split('\n').flatMap((row) => addressRow.exec(row)?.[1] ?? []).map(Number));
  const first = Math.min(...linesIn(body));
  const inHeader = new Set(linesIn(header));
  const bodyLines = witness.map((_, i) => i + 1).filter((line) => line >= first);
  const copiedLines = bodyLines.filter((line) => !inHeader.has(line));
  const bodyIds = idsIn(body);
  const copies = Array.from({ length: Math.ceil(paragraphs / each) }, (_, i) => new Copy(i, each, bodyLines, copiedLines, witness.length + 1));

  const entries: [string, Entry][] = copies.flatMap((copy, i) =>
    Object.entries(apparatus.entries).flatMap(([id, entry]): [string, Entry][] => {
      if (i > 0 && entry.lines === undefined && !bodyIds.has(id)) return [];
      const copied = copy.entry(entry);
      return copied ? [[copy.id(id), copied]] : [];
    }),
  );
  const received = `${[
    ...witness.slice(0, first - 1),
    ...copies.flatMap((copy) => copy.lines.map((line) => witness[line - 1] ?? '')),
  ].join('\n')}\n`;

  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  mkdirSync(join(folder, 'witness'), { recursive: true });
  write('witness/ocr.txt', received);
  write('record.yaml', stringify({
    ...record,
    work: 'generated-column',
    witness: { ...record.witness, file: 'witness/ocr.txt', sha256: createHash('sha256').update(received).digest('hex') },
  }));
  write('text.txt', `${header}${copies.map((copy) => copy.rows(body)).join('\n')}`);
  write('links.txt', `${headerLinks}${copies.map((copy) => copy.rows(bodyLinks)).join('\n')}`);
  write('apparatus.yaml', stringify({ ...apparatus, entries: Object.fromEntries(entries) }, { aliasDuplicateObjects: false }));
  if (notes.length) write('notes.yaml', stringify(copies.flatMap((copy) => copy.placed(notes)), { aliasDuplicateObjects: false }));
  if (Object.keys(terms).length) {
    write('terms.yaml', stringify(
      Object.fromEntries(Object.entries(terms).map(([name, items]) => [name, copies.flatMap((copy) => copy.placed(items))])),
      { aliasDuplicateObjects: false },
    ));
  }
  return copies.length * each;
}
