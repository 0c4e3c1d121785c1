import { preferredLabel, labelsOf } from '@/domain/glossary/labels';
import type { Concept, Label } from '@/domain/glossary/concept';
import { given, writeYaml } from './yaml';

/** A file of the glossary, one concept after the other. */
export function* glossaryFile(concepts: readonly Concept[]): Generator<string> {
  for (const concept of concepts) yield writeYaml([written(concept)]);
}

function written(concept: Concept): object {
  const japanese = ({ text, reading }: Label) => ({ label: text, ...given('reading', reading) });
  const [ja, en] = [preferredLabel(concept, 'ja'), preferredLabel(concept, 'en')];
  const some = <T>(list: readonly T[]) => (list.length === 0 ? null : list);
  const abbreviation = { ja: labelsOf(concept, 'ja', 'abbreviation')[0], en: labelsOf(concept, 'en', 'abbreviation')[0] };
  return {
    concept: concept.slug, category: concept.category,
    ja: {
      ...japanese(ja), ...given('alternatives', some(labelsOf(concept, 'ja', 'alternative').map(japanese))),
      ...given('abbreviation', abbreviation.ja && japanese(abbreviation.ja)), definition: concept.definition.ja,
    },
    en: {
      label: en.text, ...given('alternatives', some(labelsOf(concept, 'en', 'alternative').map(({ text }) => text))),
      ...given('abbreviation', abbreviation.en?.text), definition: concept.definition.en,
    },
    ...given('related', some(concept.related)), ...given('source', concept.source), ...given('sourceNote', concept.sourceNote),
  };
}
