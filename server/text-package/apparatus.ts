import { z } from 'zod';
import { apparatusKinds, certainties, type ApparatusKind, type Certainty, type Extent } from '@/domain/apparatus/apparatus';
import { parseAddress } from '@/domain/text/address';
import type { Bilingual } from '@/domain/text/language';
import type { ReceivedEntry, ParagraphPage } from '@/domain/text/edition-pages';
import { limits } from './limits';
import { readNumberRanges, writeNumberRanges } from './number-ranges';
import type { Problems, Place } from './problems/problem';
import { bilingualProse, flag, longText, addProblem, words } from './yaml/schema-parts';
import type { SourceWitness } from './witness';
import { checkYaml, type Yaml, writeYaml, optionalField } from './yaml/yaml';
import { nameSpan, nameWords } from './annotations/named-words';

const lineList = words(5_000);

const extent = words(40).transform((value, context): Extent => {
  if (value === 'unknown') return { unit: 'character', quantity: null };
  const match = /^([1-9]\d{0,4}) (character|line)s?$/.exec(value);
  if (match) return { unit: match[2] as Extent['unit'], quantity: Number(match[1]) };
  addProblem(context, 'bad-extent', value);
  return z.NEVER;
});

const entrySchema = z.strictObject({
  kind: z.enum(apparatusKinds),
  certainty: z.enum(certainties),
  responsible: words(40),
  reason: bilingualProse,
  extent: extent.optional(),
  lines: lineList.optional(),
  repeats: lineList.optional(),
  differs: flag.optional(),
});

const address = words(20).superRefine((value, context) => {
  if (!parseAddress(value)) addProblem(context, 'bad-address', value, [], { address: value, bound: '99999' });
});

const entryId = words(20).regex(/^[a-z]+\d+$/);

const readingsSchema = z.array(z.strictObject({ line: words(10), at: address, words: longText })).max(limits.apparatusEntries).optional();

const apparatusSchema = z.strictObject({
  entries: z.record(entryId, entrySchema).optional(),
  readings: readingsSchema,
});

/**
 * A lenient schema for a faulty file: only what entries do to the text, so that collation can go on and report more than the
 * first error. An empty name of an editor means that it could not be read.
 */
const effectSchema = z.object({
  entries: z.record(entryId, z.object({
    ...entrySchema.shape,
    certainty: entrySchema.shape.certainty.catch('low'),
    responsible: entrySchema.shape.responsible.catch(''),
    reason: entrySchema.shape.reason.catch({ ja: '', en: '' }),
  })).optional(),
  readings: readingsSchema,
});

/** An entry of `apparatus.yaml`, its lines known to be in the witness. */
export interface SourceEntry {
  readonly id: string;
  readonly kind: ApparatusKind;
  readonly certainty: Certainty;
  readonly responsible: Bilingual;
  readonly reason: Bilingual;
  readonly extent: Extent | null;
  readonly lines: readonly number[];
  readonly repeats: readonly number[];
  readonly place: Place;
  readonly linesPlace: Place;
}

export interface WitnessReading {
  readonly line: number;
  readonly address: string;
  readonly words: string;
  readonly place: Place;
  readonly wordsPlace: Place;
}

export interface SourceApparatus {
  readonly entries: ReadonlyMap<string, SourceEntry>;
  readonly readings: readonly WitnessReading[];
}

export const emptyApparatus: SourceApparatus = { entries: new Map(), readings: [] };

type Editors = ReadonlyMap<string, Bilingual> | null;

/**
 * Reads `apparatus.yaml`; null where the effect of its entries on the text is unclear. `editors` is null where the record
 * could not be read.
 */
export function readApparatus(yaml: Yaml<unknown>, editors: Editors, witness: SourceWitness, problems: Problems): SourceApparatus | null {
  const value = (checkYaml(yaml, apparatusSchema, problems)?.value ?? effectSchema.safeParse(yaml.value).data);
  if (!value) return null;
  const raw = Object.entries(value.entries ?? {});
  if (raw.length > limits.apparatusEntries) {
    problems.add('too-many', yaml.keyPlace('entries'), { key: 'entries', bound: limits.apparatusEntries });
    return null;
  }
  const entries = new Map(raw.map(([id, entry]) => [id, toEntry(id, entry, yaml, editors, witness, problems)]));
  const readings = (value.readings ?? []).map((reading, index): WitnessReading => {
    const line = readNumberRanges(reading.line, 1)?.[0] ?? 0;
    const place = yaml.place('readings', index, 'line');
    if (!witness.line(line)) problems.add('no-such-line', place, { line: reading.line, last: witness.lines.length });
    return { line, address: reading.at, words: reading.words, place, wordsPlace: yaml.place('readings', index, 'words') };
  });
  return { entries, readings };
}

function toEntry(
  id: string, raw: z.output<typeof entrySchema>, yaml: Yaml<unknown>, editors: Editors, witness: SourceWitness, problems: Problems,
): SourceEntry {
  const place = yaml.keyPlace('entries', id);
  const at = (key: string) => yaml.place('entries', id, key);
  const responsible = editors?.get(raw.responsible);
  if (editors && !responsible && raw.responsible !== '') problems.add('unknown-editor', at('responsible'), { id: raw.responsible });
  const lines = readLines('lines');
  const repeats = readLines('repeats');
  const wholeLines = raw.kind === 'surplus' || raw.kind === 'transposed';
  if (raw.lines !== undefined && !wholeLines) problems.add('lines-not-allowed', at('lines'), { kind: raw.kind });
  if (raw.kind === 'transposed' && raw.lines === undefined) problems.add('lines-missing', place, { id });
  if (raw.kind === 'gap' && raw.extent === undefined) problems.add('extent-missing', place, { id });
  if (raw.kind !== 'gap' && raw.extent !== undefined) problems.add('extent-not-allowed', at('extent'), { kind: raw.kind });
  if (raw.kind !== 'surplus' || raw.lines === undefined) {
    if (raw.repeats !== undefined) problems.add('repeats-not-allowed', at('repeats'), {});
  }
  if (raw.differs !== undefined && raw.repeats === undefined) problems.add('differs-not-allowed', at('differs'), {});
  if (raw.repeats !== undefined && raw.lines !== undefined) checkRepeats();
  const pairs = lines.map((line, index) => ({ line, repeats: repeats[index] })).sort((a, b) => a.line - b.line);
  return {
    id, kind: raw.kind, certainty: raw.certainty,
    responsible: responsible ?? { ja: '', en: '' },
    reason: raw.reason,
    extent: raw.extent ?? null,
    lines: pairs.map((pair) => pair.line),
    repeats: repeats.length === lines.length ? pairs.flatMap((pair) => pair.repeats ?? []) : [],
    place,
    linesPlace: at('lines'),
  };

  function readLines(key: 'lines' | 'repeats'): number[] {
    const written = raw[key];
    if (written === undefined) return [];
    const numbers = readNumberRanges(written, limits.witnessLines);
    if (!numbers) problems.add('bad-line-list', at(key), { value: written });
    for (const line of numbers ?? []) {
      if (!witness.line(line)) problems.add('no-such-line', at(key), { line, last: witness.lines.length });
    }
    if (key === 'lines' && numbers && new Set(numbers).size < numbers.length) problems.add('line-listed-twice', at(key), {});
    return key === 'lines' ? [...new Set(numbers)] : numbers ?? [];
  }

  function checkRepeats(): void {
    if (lines.length !== repeats.length) {
      problems.add('repeats-count', at('repeats'), { lines: lines.length, repeats: repeats.length });
      return;
    }
    const different = lines.filter((line, index) => witness.line(line)?.text !== witness.line(repeats[index] ?? 0)?.text);
    if (different.length > 0 && raw.differs !== true) {
      const line = different[0] ?? 0;
      problems.add('repeats-differ', at('repeats'), { line, repeats: repeats[lines.indexOf(line)] ?? 0, count: different.length });
    }
    if (different.length === 0 && raw.differs !== undefined) problems.add('repeats-do-not-differ', at('differs'), {});
    for (const line of repeats.filter((line) => lines.includes(line))) problems.add('repeats-itself', at('repeats'), { line });
  }
}

/** Checks `apparatus.yaml` by itself, where the witness is not known. */
export function checkApparatus(yaml: Yaml<unknown>, problems: Problems): void {
  checkYaml(yaml, apparatusSchema, problems);
}

/** The names of its entries, whatever else is wrong with them; none where there is no apparatus. */
export function entryNames(yaml: Yaml<unknown> | null): ReadonlySet<string> {
  const entries = z.object({ entries: z.record(z.string(), z.unknown()) }).safeParse(yaml?.value).data?.entries ?? {};
  return new Set(Object.keys(entries));
}

const indented = (text: string) => text.replace(/^(?=.)/gm, '  ');

/** `apparatus.yaml`: the entries, and the readings that the witness prints. */
export async function* writeApparatus(
  entries: AsyncIterable<ReceivedEntry>, paragraphs: AsyncIterable<ParagraphPage>, editors: ReadonlyMap<string, Bilingual>,
): AsyncGenerator<string> {
  const idOf = new Map([...editors].map(([id, name]) => [JSON.stringify(name), id]));
  let titled = false;
  for await (const { entry, differs } of entries) {
    const { id, kind, certainty, responsible, reason, extent, lines, repeats } = entry;
    if (!titled) yield 'entries:\n';
    titled = true;
    yield indented(writeYaml({ [id]: {
      kind, certainty, responsible: idOf.get(JSON.stringify(responsible)), reason, ...optionalField('extent', extent && extentWords(extent)),
      ...optionalField('lines', writeNumberRanges(lines)), ...optionalField('repeats', writeNumberRanges(repeats)), ...(differs ? { differs: 'true' } : {}),
    } }));
  }
  let readings = false;
  for await (const page of paragraphs) {
    for (const reading of printedReadings(page)) {
      if (!readings) yield 'readings:\n';
      readings = true;
      yield indented(writeYaml([reading]));
    }
  }
  if (!titled && !readings) yield 'readings: []\n';
}

function extentWords({ unit, quantity }: Extent): string {
  return quantity === null ? 'unknown' : `${quantity} ${unit}${quantity === 1 ? '' : 's'}`;
}

function printedReadings(page: ParagraphPage): object[] {
  const byLine = new Map<number, { address: string; start: number; end: number }>();
  for (const { line, as, address, textSpan } of page.uses) {
    if (as !== 'reading') continue;
    const known = byLine.get(line);
    byLine.set(line, { address, start: Math.min(known?.start ?? textSpan.start, textSpan.start), end: Math.max(known?.end ?? 0, textSpan.end) });
  }
  return [...byLine].map(([line, { address, ...span }]) => {
    const { words, nth } = nameSpan({ address, language: 'ja', span }, [address], page);
    return { line: String(line), at: address, words: nameWords(words, nth) };
  });
}
