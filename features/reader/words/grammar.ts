import type { WordFile } from '@/domain/study/word-file';
import { overlaps, type Span } from '@/domain/text/span';
import { element } from '../settings/element';
import { pageLanguage, type PanelMessages } from './load';
import { inJapanese, part } from './parts';

/** The patterns that the words of a place belong to; nothing where there are none. */
export function grammarPart({ address, span }: { readonly address: string; readonly span: Span }, file: WordFile, words: PanelMessages): HTMLElement[] {
  const points = file.grammar.filter(({ places }) => places.some((place) => place.address === address && overlaps(place.span, span)));
  if (points.length === 0) return [];
  const items = points.map(({ pattern, level, text }) =>
    element('li', {}, element('p', {}, inJapanese(pattern, 'pattern'), ' ', element('small', {}, level)), element('p', {}, text[pageLanguage()])));
  return [part('grammar', words.grammar, element('ul', {}, ...items))];
}
