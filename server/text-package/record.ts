import { z } from 'zod';
import { creatorRoles, genres, type Creator, type PersonName, type Work } from '@/domain/text/work';
import type { Bilingual, Language } from '@/domain/text/language';
import type { EditionHead } from '@/domain/text/edition-pages';
import { isInnerPath } from './files/folder';
import { limits } from './limits';
import type { Problems } from './problems/problem';
import { bilingualLabel, bilingualProse, identifier, kanaSentence, kanaWords, label, language, addProblem, slug, words } from './yaml/schema-parts';
import type { Source } from './files/source';
import { checkYaml, parseYaml, type Yaml, writeYaml, optionalField } from './yaml/yaml';

const nameParts = z.strictObject({ family: label, given: label });
const personName = z.strictObject({
  ja: nameParts,
  reading: z.strictObject({ family: kanaWords, given: kanaWords }),
  en: nameParts,
});

const creator = z.strictObject({
  role: z.enum(creatorRoles),
  name: personName.optional(),
  body: bilingualLabel.optional(),
  affiliation: bilingualLabel.optional(),
}).superRefine((value, context) => {
  if ((value.name === undefined) === (value.body === undefined)) addProblem(context, 'creator-name-or-body', value);
});

/** Extended Date/Time Format, level 1: years, months, days, seasons, approximate and open dates, intervals. */
const edtfPart = String.raw`-?\d{4}(?:[?~%]|-(?:\d{2}|XX)(?:[?~%]|-(?:\d{2}|XX)[?~%]?)?)?|\d{3}X|\d{2}XX|\.\.`;
const edtf = new RegExp(`^(?:${edtfPart})(?:/(?:${edtfPart})?)?$`);

const edtfDate = words(40).superRefine((value, context) => {
  if (!edtf.test(value) || (/^\d{4}-\d{2}-\d{2}$/.test(value) && !isIsoDate(value))) addProblem(context, 'bad-date', value);
});

const isoDate = words(40).superRefine((value, context) => {
  if (!isIsoDate(value)) addProblem(context, 'bad-iso-date', value);
});

function isIsoDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

const editorsSchema = z.record(identifier, bilingualLabel);

const witnessSchema = z.strictObject({
  siglum: words(20),
  file: words(200).superRefine((value, context) => {
    if (!isInnerPath(value)) addProblem(context, 'path-leaves-folder', value);
  }),
  sha256: words(64).superRefine((value, context) => {
    if (!/^[0-9a-f]{64}$/.test(value)) addProblem(context, 'bad-sha256', value);
  }),
  language,
  title: bilingualLabel,
  description: bilingualProse,
}).optional();

const recordSchema = z.strictObject({
  work: slug,
  genre: z.enum(genres),
  originalLanguage: language,
  title: z.strictObject({ ja: label, reading: kanaSentence, en: label }),
  subtitle: bilingualLabel.optional(),
  summary: bilingualProse,
  creators: z.array(creator).min(1).max(limits.creators),
  series: z.strictObject({ title: bilingualLabel, number: label.optional(), publication: bilingualLabel.optional() }).optional(),
  date: edtfDate.optional(),
  dateNote: bilingualProse.optional(),
  rights: z.array(z.strictObject({
    part: z.enum(['original', 'translation', 'annotations']),
    holder: bilingualLabel,
    statement: bilingualProse,
    licence: words(100).superRefine((value, context) => {
      if (!/^[A-Za-z0-9.+() -]+$/.test(value)) addProblem(context, 'bad-licence', value);
    }).optional(),
  })).min(1).max(20),
  editors: editorsSchema,
  edition: z.strictObject({ date: isoDate, summary: bilingualProse }),
  witness: witnessSchema,
});

type RawRecord = z.output<typeof recordSchema>;

export interface WitnessRecord {
  readonly siglum: string;
  readonly file: string;
  readonly sha256: string;
  readonly language: Language;
  readonly title: Bilingual;
  readonly description: Bilingual;
}

/** What `record.yaml` says; the parts on which other files depend are read even if the rest is at fault. */
export interface PackageRecord {
  /** Null if anything is wrong with the record. */
  readonly about: { readonly work: Work; readonly edition: { readonly date: string; readonly summary: Bilingual } } | null;
  /** Null where they cannot be read. */
  readonly editors: ReadonlyMap<string, Bilingual> | null;
  /** Null where there is none. */
  readonly witness: WitnessRecord | null | 'broken';
  readonly yaml: Pick<Yaml<unknown>, 'place'>;
}

export function readRecord(source: Source, problems: Problems): PackageRecord | null {
  const yaml = parseYaml(source, problems);
  if (!yaml) return null;
  const raw = checkYaml(yaml, recordSchema, problems)?.value;
  const parts = z.object({ editors: z.unknown(), witness: z.unknown() }).partial().safeParse(yaml.value).data;
  const editors = editorsSchema.safeParse(parts?.editors).data;
  const witness = witnessSchema.safeParse(parts?.witness);
  return {
    about: raw ? { work: toWork(raw), edition: raw.edition } : null,
    editors: editors ? new Map(Object.entries(editors)) : null,
    witness: parts && witness.success ? witness.data ?? null : 'broken',
    yaml,
  };
}

function toWork(raw: RawRecord): Work {
  return {
    slug: raw.work,
    genre: raw.genre,
    originalLanguage: raw.originalLanguage,
    title: { ja: raw.title.ja, en: raw.title.en },
    titleReading: raw.title.reading,
    subtitle: raw.subtitle ?? null,
    summary: raw.summary,
    creators: raw.creators.map(toCreator),
    container: raw.series
      ? { series: raw.series.title, number: raw.series.number ?? null, publication: raw.series.publication ?? null }
      : null,
    date: raw.date ?? null,
    dateNote: raw.dateNote ?? null,
    rights: raw.rights.map((right) => ({ ...right, licence: right.licence ?? null })),
  };
}

function toCreator(raw: RawRecord['creators'][number]): Creator {
  return {
    role: raw.role,
    person: (raw.name as PersonName | undefined) ?? null,
    body: raw.body ?? null,
    affiliation: raw.affiliation ?? null,
  };
}

/** The witness's place in a package that is written. */
export const witnessFile = 'witness/received.txt';

const project: Bilingual = { ja: '対訳編集部', en: 'Taiyaku editors' };

/** Names for those who answer for entries of the apparatus: `editors`, `editors2` … */
export function editorIds(responsible: Iterable<Bilingual>): ReadonlyMap<string, Bilingual> {
  const names = [...responsible];
  return new Map((names.length > 0 ? names : [project]).map((name, index) => [index === 0 ? 'editors' : `editors${index + 1}`, name]));
}

/** `record.yaml`. */
export function writeRecord({ work, date, summary, witness }: Pick<EditionHead, 'work' | 'date' | 'summary' | 'witness'>, editors: ReadonlyMap<string, Bilingual>): string {
  const { container } = work;
  return writeYaml({
    work: work.slug, genre: work.genre, originalLanguage: work.originalLanguage,
    title: { ja: work.title.ja, reading: work.titleReading, en: work.title.en },
    ...optionalField('subtitle', work.subtitle), summary: work.summary, creators: work.creators.map(writeCreator),
    ...optionalField('series', container && { title: container.series, ...optionalField('number', container.number), ...optionalField('publication', container.publication) }),
    ...optionalField('date', work.date), ...optionalField('dateNote', work.dateNote),
    rights: work.rights.map(({ part, holder, statement, licence }) => ({ part, holder, statement, ...optionalField('licence', licence) })),
    editors: Object.fromEntries(editors), edition: { date, summary },
    ...optionalField('witness', witness && {
      siglum: witness.siglum, file: witnessFile, sha256: witness.sha256, language: witness.language, title: witness.title, description: witness.description,
    }),
  });
}

function writeCreator({ role, person, body, affiliation }: Creator): object {
  return { role, ...optionalField('name', person), ...optionalField('body', body), ...optionalField('affiliation', affiliation) };
}
