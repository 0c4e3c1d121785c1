import { vocabularyOf } from '@/domain/japanese/token';
import type { PanelWord, WordFile } from '@/domain/study/word-file';
import { otherLanguage } from '@/domain/text/language';
import { element } from '../settings/element';
import { fill } from '../settings/words';
import { conceptPart } from './concept';
import { bestSensePart, dictionaryPart } from './dictionary';
import { grammarPart } from './grammar';
import { kanjiPart } from './kanji';
import type { AskedWord } from './asked-word';
import { pageLanguage, type PanelMessages } from './load';
import { inJapanese, part } from './parts';
import { placesPart } from './places';

/** Parts of the panel that depend on the page or on whoever reads, each empty where there is nothing to say. */
export interface AboutHere {
  /** What is doubtful of the word, in short. */
  readonly doubt: readonly HTMLElement[];
  /** Its readings, to choose from. */
  readonly reading: readonly HTMLElement[];
  readonly known: readonly HTMLElement[];
  readonly edits: readonly HTMLElement[];
  readonly translation: readonly HTMLElement[];
  readonly more: readonly HTMLElement[];
}

/**
 * All that is known of a word where it stands: what it means here and the reader's own mark first, then what editors and glossary say of the
 * place, the general dictionary last and only when asked. Where the editors give no sense, the dictionary's stands in its place.
 * `edition` is `work/number`; `yomi` holds the reading at the head.
 */
export function panelOf(asked: AskedWord, edition: string, file: WordFile, words: PanelMessages, yomi: HTMLElement, { doubt, reading, known, edits, translation, more }: AboutHere): HTMLElement[] {
  const { address, word } = asked;
  return [
    heading(word, words, yomi, doubt), ...sense(word, words), ...known, ...reading, ...edits, ...translation, ...conceptPart(word, words), ...more, ...form(word, words),
    ...grammarPart({ address, span: word.span }, file, words), ...kanjiPart(word, file, words), ...placesPart(asked, edition, file, words),
    dictionaryPart(vocabularyOf(word).lemma, words, word),
  ];
}

function heading({ surface, lemma, lemmaReading, reading, certainty, partOfSpeech, detail, conjugation, level }: PanelWord, words: PanelMessages, yomi: HTMLElement, doubt: readonly HTMLElement[]): HTMLElement {
  const kinds = [
    words.partOfSpeech[partOfSpeech], conjugation ? words.wordClass[conjugation.wordClass] : '', detail ? words.detail[detail] : '',
    level === 'beyond' ? words.beyond : (level ?? ''), certainty === 'reviewed' && reading !== surface ? words.reviewed : '',
  ].filter((kind) => kind !== '');
  const title = element('h3', { lang: 'ja', translate: false }, surface, ' ', yomi);
  const read = lemmaReading === null || lemmaReading === lemma ? '' : `【${lemmaReading}】`;
  const dictionaryForm = lemma === surface ? [] : [`${words.dictionaryForm} `, inJapanese(`${lemma}${read}`), ' · '];
  return element('div', {}, title, element('p', { className: 'kind' }, ...dictionaryForm, kinds.join(' · ')), ...doubt);
}

function sense(word: PanelWord, words: PanelMessages): HTMLElement[] {
  const { sense: said, partOfSpeech, atGap } = word;
  const notes = atGap ? [element('p', { className: 'hint' }, words.atGap)] : [];
  if (!said) {
    const isGrammar = partOfSpeech === 'particle' || partOfSpeech === 'auxiliary';
    // No dictionary has 2021年.
    return isGrammar || /\p{Nd}/u.test(word.surface) ? notes : [bestSensePart(vocabularyOf(word).lemma, word, words), ...notes];
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
