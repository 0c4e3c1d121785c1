import { vocabularyOf } from '@/domain/japanese/token';
import { placeOf } from '@/domain/study/choices/apply-choices';
import { parseReading } from '@/domain/study/choices/typed-reading';
import type { PanelWord } from '@/domain/study/word-file';
import { lookUp } from './look-up';
import type { Chosen } from '../../dom/events';
import { typedOption, type ChoiceEvent, type ChoiceFault, type ChoiceState, type PlacedReading } from './reading-choice-state';
import type { ChoiceActs, Scope } from './reading-choice';

/** A word among those of its segment. */
export interface WordInSegment {
  readonly address: string;
  readonly words: readonly PanelWord[];
  readonly index: number;
}

export interface ReadingTools {
  /** `work/number`. */
  readonly edition: string;
  /** What was chosen, as far as it is loaded. */
  readonly chosen: () => Chosen | null;
  /** Loads it; rejects where it cannot be had. */
  readonly load: () => Promise<Chosen>;
  readonly state: () => ChoiceState;
  readonly dispatch: (event: ChoiceEvent) => void;
  /** Focus on the field for a reading that is typed, or on what is selected. */
  readonly focus: (on: 'typed' | 'selected') => void;
}

/** What the form for a reading does: it checks what is selected, stores it, and takes it back. */
export function choiceActs(at: WordInSegment, word: PanelWord, { edition, chosen, load, state, dispatch, focus }: ReadingTools): ChoiceActs {
  const inForce = () => chosen()?.of(word)?.reading ?? word.reading;
  const settled = () => chosen()?.of(word) ?? null;
  const refuse = (fault: ChoiceFault) => dispatch({ type: 'refused', fault });
  /** The reading that is selected; null, and said why, where it is none. */
  const checkSelected = async (): Promise<string | null> => {
    dispatch({ type: 'checked' });
    const { selected, typed } = state();
    if (selected !== typedOption) {
      if (selected === null) refuse('nothing-selected');
      return selected;
    }
    const reading = parseReading(typed);
    // Which kanji take it is found where it is printed.
    const { rubyOver } = await import('@/domain/study/choices/ruby-over');
    if (reading !== null && rubyOver(word.surface, reading, () => null) !== null) return reading;
    refuse(reading === null ? 'not-kana' : 'not-of-form');
    focus('typed');
    return null;
  };
  const store = async (changes: readonly PlacedReading[], into: Chosen) => {
    for (const { place, reading } of changes) await into.choose(place, reading);
  };
  const choose = async (scope: Scope) => {
    const reading = await checkSelected();
    if (reading === null) return;
    const now = await load();
    const [work = '', number = ''] = edition.split('/');
    const of = { work, edition: Number(number) };
    // What holds here alone would go before what holds in all of the text.
    const here = placeOf('here', of, at.address, at.words, at.index);
    const changes: PlacedReading[] = [{ place: placeOf(scope, of, at.address, at.words, at.index), reading }, ...(scope === 'text' && now.at(here) !== null ? [{ place: here, reading: null }] : [])];
    const before = changes.map(({ place }) => ({ place, reading: now.at(place) }));
    await store(changes, now);
    dispatch({ type: 'chosen', settled: settled(), before });
  };
  const undo = async () => {
    const now = await load();
    const { before } = state();
    const own = now.of(word)?.choice.place;
    await store(before.length > 0 ? before : own ? [{ place: own, reading: null }] : [], now);
    dispatch({ type: 'undone', settled: settled(), inForce: inForce() });
    focus('selected');
  };
  const act = (change: Promise<void>) => void change.catch((error: unknown) => {
    console.warn('A reading could not be kept:', error);
    refuse('not-stored');
  });
  return {
    open() {
      if (state().isOpen) return;
      dispatch({ type: 'opened', inForce: inForce() });
      // One question for all readings; without senses they can be chosen as well.
      void lookUp(vocabularyOf(word).lemma, null, (senses) => dispatch({ type: 'senses', lookUp: senses }));
    },
    select: (option) => dispatch({ type: 'selected', option }),
    type: (text) => dispatch({ type: 'typed', text }),
    choose: (scope) => act(choose(scope)),
    undo: () => act(undo()),
  };
}
