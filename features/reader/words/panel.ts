import { vocabularyOf } from '@/domain/japanese/token';
import { placesByLemma, type PanelWord, type WordFile } from '@/domain/study/word-file';
import { otherLanguage } from '@/domain/text/language';
import { localized, paths } from '@/i18n/paths';
import { element } from '../settings/element';
import { fill } from '../settings/words';
import { dictionaryPart } from './dictionary';
import { grammarPart } from './grammar';
import { kanjiPart } from './kanji';
import type { AskedWord } from './asked-word';
import type { KnownHere } from './known';
import { pageLanguage, type PanelMessages } from './load';
import { inJapanese, part } from './parts';

/** All that is known of a word where it stands: the sense here first, the general dictionary last and only when asked. */
export function panelOf(asked: AskedWord, file: WordFile, words: PanelMessages, known: KnownHere, more: readonly HTMLElement[]): HTMLElement[] {
  return [
    heading(asked.word, words), ...more, ...sense(asked.word, words), ...known.partOf(asked), ...form(asked.word, words), ...grammarPart({ address: asked.address, span: asked.word.span }, file, words),
    ...kanjiPart(asked.word, file, words), ...places(asked, file, words), dictionaryPart(vocabularyOf(asked.word).lemma, words),
  ];
}

function heading({ surface, reading, partOfSpeech, detail, conjugation, level, concept }: PanelWord, words: PanelMessages): HTMLElement {
  const kinds = [
    words.partOfSpeech[partOfSpeech], conjugation ? words.wordClass[conjugation.wordClass] : '', detail ? words.detail[detail] : '',
    level === 'beyond' ? words.beyond : (level ?? ''),
  ].filter((kind) => kind !== '');
  const title = element('h3', { lang: 'ja' }, surface);
  if (reading !== null && reading !== surface) title.append(' ', element('span', { className: 'yomi' }, reading));
  const link = concept === null ? [] : [' ', element('a', { className: 'concept', href: localized(pageLanguage(), paths.concept(concept)) }, words.toGlossary)];
  return element('div', {}, title, element('p', { className: 'kind' }, kinds.join(' · '), ...link));
}

function sense({ sense: said, partOfSpeech, atGap }: PanelWord, words: PanelMessages): HTMLElement[] {
  const notes = atGap ? [element('p', { className: 'hint' }, words.atGap)] : [];
  if (!said) {
    const isGrammar = partOfSpeech === 'particle' || partOfSpeech === 'auxiliary';
    return isGrammar ? notes : [...notes, element('p', { className: 'hint' }, words.noSense)];
  }
  const first = pageLanguage();
  const senses = [first, otherLanguage(first)].map((lang) => element('p', { lang }, said[lang]));
  return [part('sense', words.here, ...senses), ...notes];
}

function form({ lemma, surface, conjugation }: PanelWord, words: PanelMessages): HTMLElement[] {
  if (!conjugation || (lemma === surface && !conjugation.steps?.length)) return [];
  if (!conjugation.steps) return [part('form', words.form, element('p', {}, fill(words.unexplained, { lemma })))];
  const steps = [{ text: lemma, label: words.dictionaryForm }, ...conjugation.steps.map(({ key, text }) => ({ text, label: words.steps[key] }))];
  return [part('form', words.form, element('ol', {}, ...steps.map(({ text, label }) => element('li', {}, inJapanese(text), ' ', element('small', {}, label)))))];
}

function places({ address, word }: AskedWord, file: WordFile, words: PanelMessages): HTMLElement[] {
  const all = placesByLemma(file).get(vocabularyOf(word).lemma) ?? [];
  const others = [...new Set(all.map((place) => place.address))].filter((each) => each !== address);
  if (others.length === 0) return [];
  const links = others.flatMap((each) => [element('a', { href: `#${each}` }, each), ' ']);
  return [part('places', words.places, element('p', { className: 'by' }, ...links))];
}
