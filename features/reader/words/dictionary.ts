import type { LookUpAnswer, LookUpMatch } from '@/domain/dictionary/answer';
import { element } from '../settings/element';
import type { PanelMessages } from './load';
import { part } from './parts';

/** The general dictionary, asked when a person wants it: the network may be slow or absent. */
export function dictionaryPart(lemma: string, words: PanelMessages): HTMLElement {
  const button = element('button', { type: 'button', className: 'ask' }, words.lookUp);
  const result = element('div', { role: 'status' });
  button.addEventListener('click', () => {
    button.setAttribute('aria-disabled', 'true');
    result.replaceChildren(words.lookingUp);
    ask(lemma).then(
      (answer) => {
        result.replaceChildren(...entriesOf(lemma, answer, words));
        result.tabIndex = -1;
        result.focus({ preventScroll: true });
        button.remove();
      },
      (error: unknown) => {
        console.warn('The dictionary did not answer:', error);
        button.removeAttribute('aria-disabled');
        result.replaceChildren(words.unreachable);
      },
    );
  });
  return part('others', words.otherSenses, button, result);
}

/** Throws where no answer comes. */
async function ask(lemma: string): Promise<LookUpAnswer> {
  const response = await fetch(`/api/v1/look-up?${new URLSearchParams({ text: lemma }).toString()}`);
  if (!response.ok) throw new Error(`status ${response.status}`);
  return (await response.json()) as LookUpAnswer;
}

function entriesOf(lemma: string, { matches, dictionaries }: LookUpAnswer, words: PanelMessages): HTMLElement[] {
  const whole = matches.filter(({ end }) => end === lemma.length);
  if (whole.length === 0) return [element('p', { className: 'hint' }, words.notFound)];
  const languages = new Map(dictionaries.map(({ name, language }) => [name, language]));
  const quoted = new Set(whole.map(({ dictionary }) => dictionary));
  const sources = dictionaries.filter(({ name }) => quoted.has(name)).map(({ title, attribution, url }) => {
    const source = element('p', { className: 'hint source' }, `${title}: ${attribution} `);
    if (url !== null) source.append(element('a', { href: url, rel: 'external' }, new URL(url).hostname));
    return source;
  });
  return [...whole.map((match) => entryOf(match, languages.get(match.dictionary) ?? '')), ...sources];
}

function entryOf({ entry: { writings, readings, senses } }: LookUpMatch, language: string): HTMLElement {
  const written = writings.map(({ text }) => text).join('、');
  const read = readings.map(({ text }) => text).join('、');
  const head = element('p', { lang: 'ja', className: 'pattern' }, written === '' ? read : `${written}【${read}】`);
  const items = senses.map(({ partsOfSpeech, glosses, notes }) => {
    const item = element('li', { lang: language }, glosses.join('; '));
    if (partsOfSpeech.length > 0) item.append(' ', element('small', {}, partsOfSpeech.join(', ')));
    if (notes.length > 0) item.append(' ', element('small', {}, notes.join('; ')));
    return item;
  });
  return element('article', {}, head, element('ol', {}, ...items));
}
