import type { KnownWords } from '@/stores/profile/profile';
import { hasProfileFlag } from '@/stores/profile/profile-flags';
import { wordStates, type MarkedPlace, type WordState } from '@/domain/study/known/change';
import { identityOf, isVocabulary, keyOf } from '@/domain/study/known/word';
import { localized, paths } from '@/i18n/paths';
import { choose, valueOf } from '@/components/settings/root-settings';
import { announce } from '../along/announce';
import { element } from '../settings/element';
import { fill } from '../settings/words';
import type { AskedWord } from './asked-word';
import { pageLanguage, type PanelMessages } from './load';
import { part } from './parts';

/** What whoever reads here says of words. */
export interface KnownHere {
  /** Buttons for a word of the panel; none for words that nobody learns by themselves. */
  partOf(asked: AskedWord): HTMLElement[];
  /** Marks a word, where it is one that people learn; saying the same again takes the mark away. */
  mark(asked: AskedWord, state: WordState): void;
}

/** `edition` is `work/number`. The word list is loaded when there is one, or with the first mark. */
export function makeKnown(edition: string, words: PanelMessages, say: (text: string) => void, signal: AbortSignal): KnownHere {
  let states: KnownWords = new Map();
  let refreshPart: (() => void) | null = null;
  const load = () => import('@/stores/profile/profile').then(({ loadProfile }) => loadProfile());
  let watched: ReturnType<typeof load> | null = null;
  const watch = () => {
    watched ??= load().then((profile) => {
      profile.watch((now) => {
        states = now;
        refreshPart?.();
      }, signal);
      return profile;
    }, (error: unknown) => {
      watched = null;
      throw error;
    });
    return watched;
  };
  const stateOf = ({ word }: AskedWord) => states.get(keyOf(identityOf(word)))?.state ?? null;
  const placeOf = ({ address, word: { span } }: AskedWord): MarkedPlace => {
    const [work = '', number = ''] = edition.split('/');
    return { work, edition: Number(number), address, start: span.start, end: span.end };
  };
  // One after the other: whether a mark is the same again depends on the one before.
  let marking = Promise.resolve();
  const mark = (asked: AskedWord, wished: WordState) => {
    const { word } = asked;
    if (!isVocabulary(word)) return;
    const change = async () => {
      const profile = await watch();
      states = await profile.read();
      const isFirst = ![...states.values()].some(({ state }) => state !== null);
      const state = stateOf(asked) === wished ? null : wished;
      await profile.mark({ word: identityOf(word), state, place: placeOf(asked), context: null });
      if (isFirst) showMarks();
      say(fill(state === null ? words.unmarked : words.marked, { word: word.surface, state: words.states[wished] }));
    };
    marking = marking.then(change).catch((error: unknown) => {
      console.warn('A word could not be marked:', error);
      say(words.notMarked);
    });
  };

  if (hasProfileFlag()) watch().catch((error: unknown) => console.warn('The word list could not be opened:', error));

  return {
    mark,
    partOf(asked) {
      if (!isVocabulary(asked.word)) return [];
      const buttons = wordStates.map((state, index) => {
        const button = element('button', { type: 'button' }, element('kbd', {}, String(index + 1)), ' ', words.states[state]);
        button.dataset.state = state;
        button.addEventListener('click', () => mark(asked, state));
        return button;
      });
      refreshPart = () => {
        const now = stateOf(asked);
        for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset.state === now));
      };
      refreshPart();
      const row = element('div', { className: 'states' }, ...buttons);
      const list = element('a', { href: localized(pageLanguage(), paths.study()) }, words.toList);
      return [part('known', words.thisWord, row, element('p', { className: 'by' }, list))];
    },
  };
}

/** The first mark is seen in the text. Whoever turns the colours off afterwards keeps them off. */
function showMarks(): void {
  if (valueOf('known') !== 'plain') return;
  choose('known', 'marked');
  void announce('known', 'marked');
}
