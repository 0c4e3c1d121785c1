import type { PanelWord } from '@/domain/study/word-file';
import { localized, paths } from '@/i18n/paths';
import { element } from '../settings/element';
import { entryPart } from './entry';
import { pageLanguage, type PanelMessages } from './load';
import { part } from './parts';

/**
 * The glossary's concept whose words these are, as the entry at the foot of the page tells of it: names, definition, where it occurs, and
 * the way to the glossary.
 */
export function conceptPart({ concept }: PanelWord, words: PanelMessages): HTMLElement[] {
  if (concept === null) return [];
  const entry = document.getElementById(`term-${concept}`);
  if (entry) return [entryPart('term', words.concept, entry)];
  const link = element('a', { className: 'concept', href: localized(pageLanguage(), paths.concept(concept)) }, words.toGlossary);
  return [part('term', words.concept, element('p', {}, link))];
}
