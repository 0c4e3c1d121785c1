import type { PanelWord } from '@/domain/study/word-file';
import { localized, paths } from '@/i18n/paths';
import { element } from '../settings/element';
import { pageLanguage, type PanelMessages } from './load';
import { part } from './parts';

/** The glossary's concept whose words these are: its names from the entry at the foot of the page, and the way to it. */
export function conceptPart({ concept }: PanelWord, words: PanelMessages): HTMLElement[] {
  if (concept === null) return [];
  const names = document.getElementById(`term-${concept}`)?.querySelector('h3')?.cloneNode(true);
  const link = element('a', { className: 'concept', href: localized(pageLanguage(), paths.concept(concept)) }, words.toGlossary);
  return [part('term', words.concept, element('p', {}, ...(names ? [...names.childNodes] : [])), element('p', {}, link))];
}
