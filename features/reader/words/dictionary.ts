import type { LookUpAnswer, LookUpMatch } from '@/domain/dictionary/answer';
import { vocabularyOf } from '@/domain/japanese/token';
import type { PanelWord } from '@/domain/study/word-file';
import { element } from '../settings/element';
import { pageLanguage, type PanelMessages } from './load';
import { part } from './parts';

/** The general dictionary, asked when a person wants it: the network may be slow or absent. `word` is what `lemma` is the dictionary form of, where that is one word. */
export function dictionaryPart(lemma: string, words: PanelMessages, word: PanelWord | null = null): HTMLElement {
  const button = element('button', { type: 'button', className: 'ask' }, words.lookUp);
  const result = element('div', { role: 'status' });
  button.addEventListener('click', () => {
    button.setAttribute('aria-disabled', 'true');
    result.replaceChildren(words.lookingUp);
    askDictionary(lemma, word).then(
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

/** What the dictionaries have of a word, the best entry and its best sense first. Throws where no answer comes. */
export async function askDictionary(lemma: string, word: PanelWord | null): Promise<LookUpAnswer> {
  const query = new URLSearchParams({ text: lemma });
  if (word) {
    const { partOfSpeech, detail, conjugation } = word;
    const { reading } = vocabularyOf(word);
    query.set('partOfSpeech', partOfSpeech);
    for (const [name, value] of Object.entries({ detail, wordClass: conjugation?.wordClass ?? null, reading })) if (value) query.set(name, value);
  }
  const response = await fetch(`/api/v1/look-up?${query.toString()}`);
  if (!response.ok) throw new Error(`status ${response.status}`);
  return (await response.json()) as LookUpAnswer;
}

/** Entries of the whole word, the likeliest first. */
const wholeMatches = (lemma: string, { matches }: LookUpAnswer) => matches.filter(({ end }) => end === lemma.length);

/** The dictionary's first sense, for a word of which the editors give none: said to be the dictionary's, and whose that is. */
export function bestSensePart(lemma: string, word: PanelWord, words: PanelMessages): HTMLElement {
  const result = element('div', { role: 'status' }, element('p', { className: 'hint' }, words.lookingUp));
  askDictionary(lemma, word).then(
    (answer) => {
      const [match] = wholeMatches(lemma, answer);
      const sense = match?.entry.senses.find(({ glosses }) => glosses.length > 0);
      const dictionary = answer.dictionaries.find(({ name }) => name === match?.dictionary);
      if (!sense || !dictionary) return result.replaceChildren(element('p', { className: 'hint' }, words.notFound));
      return result.replaceChildren(element('p', { lang: dictionary.language }, sense.glosses.join('; ')), briefSourceOf(dictionary, words));
    },
    (error: unknown) => {
      console.warn('The dictionary did not answer:', error);
      result.replaceChildren(element('p', { className: 'hint' }, words.senseUnreachable));
    },
  );
  return part('sense', words.inDictionary, result);
}

function entriesOf(lemma: string, answer: LookUpAnswer, words: PanelMessages): HTMLElement[] {
  const { dictionaries } = answer;
  const whole = wholeMatches(lemma, answer);
  if (whole.length === 0) return [element('p', { className: 'hint' }, words.notFound)];
  const quoted = new Set(whole.map(({ dictionary }) => dictionary));
  const sources = dictionaries.filter(({ name }) => quoted.has(name)).map((dictionary) => sourceOf(dictionary, words));
  return [...whole.map((match) => entryOf(match, answer, words)), ...sources];
}

/** In one line, so that the marks stay in sight; the rest when it is opened. */
export function briefSourceOf(dictionary: LookUpAnswer['dictionaries'][number], words: PanelMessages): HTMLElement {
  return element('details', {}, element('summary', { className: 'hint' }, dictionary.title), sourceOf(dictionary, words));
}

function sourceOf({ title, attribution, url, ordered }: LookUpAnswer['dictionaries'][number], words: PanelMessages): HTMLElement {
  const source = element('p', { className: 'hint source' }, `${title}: ${attribution} `);
  if (url !== null) source.append(element('a', { href: url, rel: 'external' }, new URL(url).hostname));
  if (!ordered) source.append(' ', words.unordered);
  return source;
}

function entryOf({ entry: { writings, readings, senses }, dictionary }: LookUpMatch, { dictionaries, labels }: LookUpAnswer, words: PanelMessages): HTMLElement {
  const language = dictionaries.find(({ name }) => name === dictionary)?.language ?? '';
  const said = new Map(labels.map((label) => [label.code, label[pageLanguage()]]));
  const labelled = (codes: readonly string[]) => codes.map((code) => said.get(code) ?? code);
  const forms = (list: readonly { readonly text: string; readonly mark: LookUpMatch['entry']['writings'][number]['mark'] }[]) => (
    list.map(({ text, mark }) => (mark ? `${text}（${words.formMarks[mark]}）` : text)).join('、')
  );
  const written = forms(writings);
  const read = forms(readings);
  const head = element('p', { lang: 'ja', className: 'pattern' }, written === '' ? read : `${written}【${read}】`);
  const items = senses.map(({ partsOfSpeech, tags, glosses, notes, of }) => {
    const item = element('li', { lang: language }, glosses.join('; '));
    const remarks = [...labelled(partsOfSpeech), ...labelled(tags)].join(pageLanguage() === 'ja' ? '、' : ', ');
    if (remarks !== '') item.append(' ', element('small', { lang: pageLanguage() }, remarks));
    if (of.length > 0) item.append(' ', element('small', { lang: 'ja' }, of.join('、')));
    if (notes.length > 0) item.append(' ', element('small', {}, notes.join('; ')));
    return item;
  });
  return element('article', {}, head, element('ol', {}, ...items));
}
