import { z } from 'zod';
import { conceptCategories, type Concept, type Label } from '@/domain/glossary/concept';
import { foldLabel } from '@/domain/glossary/matcher';
import { hasKanji } from '@/domain/text/characters';
import { preferredLabel, labelsOf } from '@/domain/glossary/labels';
import type { PackageFolder } from '../files/folder';
import { limits } from '../limits';
import type { Problems, Place } from '../problems/problem';
import { readSource } from '../files/read-source';
import { bilingualProse, kanaWords, label, longText, addProblem, slug } from '../yaml/schema-parts';
import { readYaml, type Yaml, writeYaml, optionalField } from '../yaml/yaml';

const japaneseLabel = z.strictObject({ label, reading: kanaWords.optional() }).superRefine((value, context) => {
  if (value.reading === undefined && hasKanji(value.label)) addProblem(context, 'reading-missing', value.label, ['label']);
});

const conceptSchema = z.strictObject({
  concept: slug,
  category: z.enum(conceptCategories),
  ja: z.strictObject({
    label,
    reading: kanaWords,
    alternatives: z.array(japaneseLabel).max(limits.alternatives).optional(),
    abbreviation: japaneseLabel.optional(),
    definition: longText,
  }),
  en: z.strictObject({
    label,
    alternatives: z.array(label).max(limits.alternatives).optional(),
    abbreviation: label.optional(),
    definition: longText,
  }),
  related: z.array(slug).max(limits.related).optional(),
  source: longText.superRefine((value, context) => {
    if (/…|\.\.\./.test(value)) addProblem(context, 'elided-source', value);
  }).optional(),
  sourceNote: bilingualProse.optional(),
});

type RawConcept = z.output<typeof conceptSchema>;
const fileSchema = z.array(conceptSchema).max(limits.concepts);

interface Placed { readonly raw: RawConcept; readonly yaml: Yaml<unknown>; readonly index: number }

/** A concept with the place of its name. */
export interface PlacedConcept {
  readonly concept: Concept;
  readonly place: Place;
}

/** Reads all files of a glossary folder; `complete` unless some of it could not be read. */
export function readGlossary(folder: PackageFolder | null, problems: Problems): { concepts: PlacedConcept[]; complete: boolean } {
  if (!folder) return { concepts: [], complete: true };
  const files = (folder.list('') ?? []).filter((name) => /\.ya?ml$/.test(name));
  if (files.length > limits.glossaryFiles) {
    problems.add('too-many', { file: folder.prefix, line: 1, column: 1 }, { key: 'glossary', bound: limits.glossaryFiles });
    return { concepts: [], complete: false };
  }
  let complete = true;
  const placed = files.flatMap((name): Placed[] => {
    const read = readSource(folder, name, limits.yamlBytes, true, problems);
    const yaml = read && readYaml(read.source, fileSchema, problems);
    if (!yaml) complete = false;
    return yaml ? yaml.value.map((raw, index) => ({ raw, yaml, index })) : [];
  });
  checkSlugs(placed, problems);
  checkLabels(placed, problems);
  return { concepts: placed.map(({ raw, yaml, index }) => ({ concept: toConcept(raw), place: yaml.place(index, 'concept') })), complete };
}

function checkSlugs(placed: readonly Placed[], problems: Problems): void {
  const seen = new Map<string, Place>();
  for (const { raw, yaml, index } of placed) {
    const place = yaml.place(index, 'concept');
    const first = seen.get(raw.concept);
    if (first) problems.add('duplicate-concept', place, { concept: raw.concept, other: `${first.file}:${first.line}` });
    else seen.set(raw.concept, place);
  }
  for (const { raw, yaml, index } of placed) {
    for (const [at, related] of (raw.related ?? []).entries()) {
      const place = yaml.place(index, 'related', at);
      if (!seen.has(related)) problems.add('unknown-related', place, { concept: related });
      else if (related === raw.concept) problems.add('related-to-itself', place, { concept: related });
      else if (raw.related?.indexOf(related) !== at) problems.add('related-twice', place, { concept: related });
    }
  }
}

function checkLabels(placed: readonly Placed[], problems: Problems): void {
  const seen = new Map<string, Place>();
  for (const { raw, yaml, index } of placed) {
    for (const { language, text, path } of labelPlaces(raw)) {
      const place = yaml.place(index, ...path);
      const key = `${language} ${language === 'en' ? foldLabel(text) : text}`;
      const first = seen.get(key);
      if (first) problems.add('duplicate-label', place, { label: text, other: `${first.file}:${first.line}` });
      else seen.set(key, place);
    }
  }
}

function labelPlaces({ ja, en }: RawConcept) {
  return [
    { language: 'ja', text: ja.label, path: ['ja', 'label'] },
    ...(ja.alternatives ?? []).map(({ label: text }, at) => ({ language: 'ja', text, path: ['ja', 'alternatives', at, 'label'] })),
    ...(ja.abbreviation ? [{ language: 'ja', text: ja.abbreviation.label, path: ['ja', 'abbreviation', 'label'] }] : []),
    { language: 'en', text: en.label, path: ['en', 'label'] },
    ...(en.alternatives ?? []).map((text, at) => ({ language: 'en', text, path: ['en', 'alternatives', at] })),
    ...(en.abbreviation ? [{ language: 'en', text: en.abbreviation, path: ['en', 'abbreviation'] }] : []),
  ];
}

function toConcept(raw: RawConcept): Concept {
  const { ja, en } = raw;
  const labels: Label[] = [
    { language: 'ja', kind: 'preferred', text: ja.label, reading: ja.reading },
    ...(ja.alternatives ?? []).map((other): Label => (
      { language: 'ja', kind: 'alternative', text: other.label, reading: other.reading ?? null }
    )),
    ...(ja.abbreviation ? [{ language: 'ja', kind: 'abbreviation', text: ja.abbreviation.label, reading: ja.abbreviation.reading ?? null } as const] : []),
    { language: 'en', kind: 'preferred', text: en.label, reading: null },
    ...(en.alternatives ?? []).map((text): Label => ({ language: 'en', kind: 'alternative', text, reading: null })),
    ...(en.abbreviation ? [{ language: 'en', kind: 'abbreviation', text: en.abbreviation, reading: null } as const] : []),
  ];
  return {
    slug: raw.concept,
    category: raw.category,
    labels,
    definition: { ja: ja.definition, en: en.definition },
    related: raw.related ?? [],
    source: raw.source ?? null,
    sourceNote: raw.sourceNote ?? null,
  };
}

/** A file of the glossary, one concept after the other. */
export function* writeGlossary(concepts: readonly Concept[]): Generator<string> {
  for (const concept of concepts) yield writeYaml([written(concept)]);
}

function written(concept: Concept): object {
  const japanese = ({ text, reading }: Label) => ({ label: text, ...optionalField('reading', reading) });
  const [ja, en] = [preferredLabel(concept, 'ja'), preferredLabel(concept, 'en')];
  const some = <T>(list: readonly T[]) => (list.length === 0 ? null : list);
  const abbreviation = { ja: labelsOf(concept, 'ja', 'abbreviation')[0], en: labelsOf(concept, 'en', 'abbreviation')[0] };
  return {
    concept: concept.slug, category: concept.category,
    ja: {
      ...japanese(ja), ...optionalField('alternatives', some(labelsOf(concept, 'ja', 'alternative').map(japanese))),
      ...optionalField('abbreviation', abbreviation.ja && japanese(abbreviation.ja)), definition: concept.definition.ja,
    },
    en: {
      label: en.text, ...optionalField('alternatives', some(labelsOf(concept, 'en', 'alternative').map(({ text }) => text))),
      ...optionalField('abbreviation', abbreviation.en?.text), definition: concept.definition.en,
    },
    ...optionalField('related', some(concept.related)), ...optionalField('source', concept.source), ...optionalField('sourceNote', concept.sourceNote),
  };
}
