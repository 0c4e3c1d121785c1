import type { Language } from '../text/language';
import type { Concept, Label } from './concept';

/** The label that heads the entry in a language; every concept has one in each. */
export function preferredLabel(concept: Concept, language: Language): Label {
  const label = concept.labels.find((each) => each.language === language && each.kind === 'preferred');
  if (!label) throw new Error(`The concept ${concept.slug} has no ${language} label.`);
  return label;
}

export function labelsOf(concept: Concept, language: Language, kind: Label['kind']): Label[] {
  return concept.labels.filter((each) => each.language === language && each.kind === kind);
}
