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

const answers = new Map<string, Promise<LookUpAnswer>>();

/** Asked once for a page; throws where no answer comes, and asks again the next time. */
function ask(lemma: string): Promise<LookUpAnswer> {
  const asking = answers.get(lemma) ?? fetchAnswer(lemma).catch((error: unknown) => {
    answers.delete(lemma);
    throw error;
  });
  answers.set(lemma, asking);
  return asking;
}

async function fetchAnswer(lemma: string): Promise<LookUpAnswer> {
  const response = await fetch(`/api/v1/look-up?${new URLSearchParams({ text: lemma }).toString()}`);
  if (!response.ok) throw new Error(`status ${response.status}`);
  return (await response.json()) as LookUpAnswer;
}

/** Entries of the whole word, the likeliest first. */
const wholeMatches = (lemma: string, { matches }: LookUpAnswer) => matches.filter(({ end }) => end === lemma.length);

/** The dictionary's first sense, for a word of which the editors give none: said to be the dictionary's, and whose that is. */
export function bestSensePart(lemma: string, words: PanelMessages): HTMLElement {
  const result = element('div', { role: 'status' }, element('p', { className: 'hint' }, words.lookingUp));
  ask(lemma).then(
    (answer) => {
      const [match] = wholeMatches(lemma, answer);
      const sense = match?.entry.senses.find(({ glosses }) => glosses.length > 0);
      const dictionary = answer.dictionaries.find(({ name }) => name === match?.dictionary);
      if (!sense || !dictionary) return result.replaceChildren(element('p', { className: 'hint' }, words.notFound));
      return result.replaceChildren(element('p', { lang: dictionary.language }, sense.glosses.join('; ')), briefSourceOf(dictionary));
    },
    (error: unknown) => {
      console.warn('The dictionary did not answer:', error);
      result.replaceChildren(element('p', { className: 'hint' }, words.senseUnreachable));
    },
  );
  return part('sense', words.inDictionary, result);
}

function entriesOf(lemma: string, answer: LookUpAnswer, words: PanelMessages): HTMLElement[] {
  const whole = wholeMatches(lemma, answer);
  const { dictionaries } = answer;
  if (whole.length === 0) return [element('p', { className: 'hint' }, words.notFound)];
  const languages = new Map(dictionaries.map(({ name, language }) => [name, language]));
  const quoted = new Set(whole.map(({ dictionary }) => dictionary));
  const sources = dictionaries.filter(({ name }) => quoted.has(name)).map(sourceOf);
  return [...whole.map((match) => entryOf(match, languages.get(match.dictionary) ?? '')), ...sources];
}

/** In one line, so that the marks stay in sight; the rest when it is opened. */
function briefSourceOf(dictionary: LookUpAnswer['dictionaries'][number]): HTMLElement {
  return element('details', {}, element('summary', { className: 'hint' }, dictionary.title), sourceOf(dictionary));
}

function sourceOf({ title, attribution, url }: LookUpAnswer['dictionaries'][number]): HTMLElement {
  const source = element('p', { className: 'hint source' }, `${title}: ${attribution} `);
  if (url !== null) source.append(element('a', { href: url, rel: 'external' }, new URL(url).hostname));
  return source;
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
