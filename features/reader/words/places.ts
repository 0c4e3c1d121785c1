import { vocabularyOf } from '@/domain/japanese/token';
import { placesByLemma, type WordFile } from '@/domain/study/word-file';
import { localized, paths } from '@/i18n/paths';
import { element } from '../settings/element';
import type { AskedWord } from './asked-word';
import { pageLanguage, type PanelMessages } from './load';
import { part } from './parts';
import { segmentOf } from './place';
import { quoteOf } from './quote';

/** So many are quoted; of the rest the addresses stand. */
const quoted = 6;

/** Where else in this text the word stands, the nearest ones with what is said there. `edition` is `work/number`. */
export function placesPart({ address, word }: AskedWord, edition: string, file: WordFile, words: PanelMessages): HTMLElement[] {
  const all = placesByLemma(file).get(vocabularyOf(word).lemma) ?? [];
  const others = all.filter((place) => place.address !== address || place.word.span.start !== word.span.start);
  if (others.length === 0) return [];
  const here = all.findIndex((place) => place.address === address && place.word.span.start === word.span.start);
  // The next places in the text come first.
  const inTurn = [...all.slice(here + 1), ...all.slice(0, here)];
  const items = inTurn.slice(0, quoted).map((place) => {
    const printed = document.getElementById(place.address);
    const segment = printed && segmentOf(printed);
    return element('li', {}, linkTo(place.address, edition), ' ', ...(segment ? [quoteOf(segment, place.word.span)] : []));
  });
  const rest = [...new Set(inTurn.slice(quoted).map((place) => place.address))];
  const links = rest.flatMap((each) => [linkTo(each, edition), ' ']);
  return [part('places', words.places, element('ul', { className: 'by' }, ...items), ...(links.length === 0 ? [] : [element('p', { className: 'by' }, ...links)]))];
}

/** A passage's page has not the whole text. */
function linkTo(address: string, edition: string): HTMLElement {
  const [work = '', number = ''] = edition.split('/');
  const path = document.getElementById(address) ? '' : localized(pageLanguage(), paths.edition(work, Number(number)));
  return element('a', { href: `${path}#${address}` }, address);
}
