import type { PanelKanji, PanelWord, WordFile } from '@/domain/study/word-file';
import { element } from '../settings/element';
import { fill } from '../settings/words';
import type { PanelMessages } from './load';
import { inJapanese, part } from './parts';

/** The kanji of a word as it is written here, each once. */
export function kanjiPart({ surface }: PanelWord, file: WordFile, words: PanelMessages): HTMLElement[] {
  const items = [...new Set(surface)].flatMap((character) => {
    const entry = file.kanji.get(character);
    return entry ? [item(character, entry, words)] : [];
  });
  if (items.length === 0) return [];
  return [part('kanji', words.kanji, element('ul', {}, ...items), element('p', { className: 'hint source' }, file.kanjiSource))];
}

function item(character: string, { on, kun, meanings, strokes, jlpt }: PanelKanji, words: PanelMessages): HTMLElement {
  const readings = [[words.on, on], [words.kun, kun]] as const;
  const about = [strokes === 1 ? words.oneStroke : fill(words.strokes, { count: strokes }), jlpt === null ? '' : `N${jlpt}`].filter((each) => each !== '');
  return element(
    'li', {},
    inJapanese(character, 'character'),
    element(
      'div', {},
      element('p', { lang: 'en' }, meanings.join(', ')),
      element('p', {}, ...readings.flatMap(([name, list]) => (list.length === 0 ? [] : [element('small', {}, name), ' ', inJapanese(list.join('、')), ' ']))),
      element('p', { className: 'hint' }, about.join(' · ')),
    ),
  );
}
