import type { PanelWord, WordFile } from '@/domain/study/word-file';
import { overlaps, type Span } from '@/domain/text/span';
import { element } from '../settings/element';
import { dictionaryPart } from './dictionary';
import { grammarPart } from './grammar';
import { pageLanguage, type PanelMessages } from './load';
import { inJapanese, part } from './parts';

export interface AskedStretch {
  readonly address: string;
  readonly span: Span;
  /** The words that it holds, or of which it holds a piece. */
  readonly words: readonly PanelWord[];
  readonly text: string;
}

/** All that is known of some words together: each by itself (`asRead`: as the reader reads it), the grammar that joins them, and the dictionary. */
export function stretchPanelOf(asked: AskedStretch, asRead: (word: PanelWord) => PanelWord, file: WordFile, words: PanelMessages, open: (word: PanelWord) => void): HTMLElement[] {
  const { text } = asked;
  const reading = readingOf({ ...asked, words: asked.words.map(asRead) });
  const title = element('h3', { lang: 'ja', translate: false }, text);
  if (reading !== null && reading !== text) title.append(' ', element('span', { className: 'yomi' }, reading));
  const items = asked.words.map((word) => {
    const button = element('button', { type: 'button', className: 'ask' }, inJapanese(word.surface));
    button.addEventListener('click', (event) => {
      // The word's panel takes the button's place: for the page it would be a press beside the card.
      event.stopPropagation();
      open(word);
    });
    const { reading: said } = asRead(word);
    const about = [...(said !== null && said !== word.surface ? [inJapanese(said, 'yomi'), ' '] : []), ...glossOf(word, words)];
    return element('li', {}, button, ' ', element('span', {}, ...about));
  });
  return [
    element('div', {}, title),
    ...(items.length === 0 ? [] : [part('stretch', words.wordForWord, element('ul', {}, ...items))]),
    ...grammarPart(asked, file, words), dictionaryPart(text, words),
  ];
}

function glossOf({ sense, partOfSpeech }: PanelWord, words: PanelMessages): Node[] {
  const language = pageLanguage();
  return [sense ? element('span', { lang: language }, sense[language]) : element('small', {}, words.partOfSpeech[partOfSpeech])];
}

/** Null where the reading of a word is not certain, or where only a piece of a word is asked about. */
export function readingOf({ text, span, words }: AskedStretch): string | null {
  let reading = '';
  let at = span.start;
  for (const word of words) {
    if (word.reading === null || word.span.start < span.start || word.span.end > span.end || !overlaps(word.span, span)) return null;
    reading += text.slice(at - span.start, word.span.start - span.start) + word.reading;
    at = word.span.end;
  }
  return reading + text.slice(at - span.start);
}
