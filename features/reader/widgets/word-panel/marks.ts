import type { KnownWords } from '@/stores/profile/profile';
import { hasProfileFlag } from '@/stores/profile/profile-flags';
import type { MarkedPlace, WordState } from '@/domain/study/known/change';
import { identityOf, isVocabulary, keyOf } from '@/domain/study/known/word';
import { choose, valueOf } from '@/components/settings/root-settings';
import { fillMessage } from '@/i18n/fill-message';
import { announce } from '../../dom/announce';
import type { AskedWord } from './asked-word';
import type { PanelMessages } from '../../dom/messages';

/** The reader's marks of words. */
export interface Marks {
  /** The mark of a word; null where it has none, or the list is not loaded. */
  of(asked: AskedWord): WordState | null;
  /** Marks a word, where it is one that people learn; saying the same again takes the mark away. */
  mark(asked: AskedWord, state: WordState): void;
}

/** `edition` is `work/number`. The word list is loaded when there is one, or with the first mark. `onChange` is called with each change. */
export function makeMarks(edition: string, words: PanelMessages, say: (text: string) => void, onChange: () => void, signal: AbortSignal): Marks {
  let states: KnownWords = new Map();
  const load = () => import('@/stores/profile/profile').then(({ loadProfile }) => loadProfile());
  let watched: ReturnType<typeof load> | null = null;
  const watch = () => {
    watched ??= load().then((profile) => {
      profile.watch((now) => {
        states = now;
        onChange();
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

  if (hasProfileFlag()) watch().catch((error: unknown) => console.warn('The word list could not be opened:', error));

  return {
    of: stateOf,
    mark(asked, wished) {
      const { word } = asked;
      if (!isVocabulary(word)) return;
      const change = async () => {
        const profile = await watch();
        states = await profile.read();
        const isFirst = ![...states.values()].some(({ state }) => state !== null);
        const state = stateOf(asked) === wished ? null : wished;
        await profile.mark({ word: identityOf(word), state, place: placeOf(asked), context: null });
        if (isFirst) showMarks();
        say(fillMessage(state === null ? words.unmarked : words.marked, { word: word.surface, state: words.states[wished] }));
      };
      marking = marking.then(change).catch((error: unknown) => {
        console.warn('A word could not be marked:', error);
        say(words.notMarked);
      });
    },
  };
}

/** The first mark is seen in the text. Whoever turns the colours off afterwards keeps them off. */
function showMarks(): void {
  if (valueOf('known') !== 'plain') return;
  choose('known', 'marked');
  void announce('known', 'marked');
}
