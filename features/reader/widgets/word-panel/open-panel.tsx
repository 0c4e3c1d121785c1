/** @jsxImportSource preact */
import { vocabularyOf } from '@/domain/japanese/token';
import { readingOfForm } from '@/domain/japanese/reading-of-form';
import type { PanelWord, WordFile } from '@/domain/study/word-file';
import { hiddenPartner } from '../../dom/hidden-partner';
import { choiceActs } from './choose-reading';
import type { Chosen } from '../../dom/events';
import { initialChoice } from './reading-choice-state';
import { mount } from '../ui/mount';
import { createStore } from '../ui/store';
import { answersSelector } from './dictionary';
import type { Marks } from './marks';
import type { PanelMessages } from '../../dom/messages';
import { lookUp, type LookUp } from './look-up';
import { editsOf, otherPlacesOf } from './page-context';
import { lacksSense, WordPanel, type PanelActs } from './panel';
import { reducePanel, type PanelEvent, type PanelState } from './panel-state';
import type { Place } from './keyboard-range';
import { isReadingHidden, toggleReading } from '../../dom/hide-readings';
import { StretchPanel, type AskedStretch } from './stretch';
import { data } from '../../contract/markup';

export interface PanelTools {
  readonly root: HTMLElement;
  readonly file: WordFile;
  readonly messages: PanelMessages;
  readonly marks: Marks;
  /** What was chosen of readings, as far as it is loaded. */
  readonly chosen: () => Chosen | null;
  /** Loads it; rejects where it cannot be had. */
  readonly loadChosen: () => Promise<Chosen>;
}

/** A panel in an element: what takes it away, and what tells it that marks have changed. */
export interface OpenPanel {
  refreshMark(): void;
  remove(): void;
}

/** A word as the reader reads it. */
export function asReadBy(chosen: Chosen | null, word: PanelWord): PanelWord {
  const reading = chosen?.of(word)?.reading;
  return reading === undefined ? word : { ...word, reading, lemmaReading: readingOfForm(word.surface, reading, word.lemma), certainty: 'certain', doubt: null };
}

let panels = 0;

/** Shows the panel of a word in an element. */
export function openWordPanel(host: HTMLElement, { segment, words, index }: Place, word: PanelWord, { root, file, messages, marks, chosen, loadChosen }: PanelTools): OpenPanel {
  const { address } = segment;
  const asked = { address, word };
  const asRead = asReadBy(chosen(), word);
  const edition = root.dataset[data.edition] ?? '';
  const name = `reading-${(panels += 1)}`;
  const page = {
    edits: editsOf(segment, word.span), translation: hiddenPartner(root, segment.element)?.words ?? null, places: otherPlacesOf({ address, word: asRead }, file),
  };
  const store = createStore<PanelState, PanelEvent>(reducePanel, {
    mark: marks.of(asked), isReadingKnown: isReadingHidden(word), choice: initialChoice(word, chosen()?.of(word) ?? null), dictionary: { status: 'idle' }, sense: { status: 'idle' },
  });
  const { lemma } = vocabularyOf(asRead);
  const acts: PanelActs = {
    mark: (state) => marks.mark(asked, state),
    toggleReading() {
      toggleReading(root, word, file);
      store.dispatch({ type: 'reading-known', isKnown: isReadingHidden(word) });
    },
    askDictionary: () => void askAndFocus(host, lemma, asRead, (answer) => store.dispatch({ type: 'dictionary', lookUp: answer })),
    choice: choiceActs({ address, words, index }, word, {
      edition, chosen, load: loadChosen, state: () => store.state.choice, dispatch: (event) => store.dispatch({ type: 'choice', event }),
      focus: (on) => host.querySelector<HTMLElement>(on === 'typed' ? '.reading input[type="text"]' : '.reading input:checked')?.focus({ preventScroll: true }),
    }),
  };
  if (word.certainty === 'doubtful' || asRead !== word) acts.choice.open();
  if (lacksSense(asRead)) void lookUp(lemma, asRead, (answer) => store.dispatch({ type: 'sense', lookUp: answer }));
  const remove = mount(host, store, (state) => <WordPanel {...{ address, word, asRead, edition, file, page, name, state, acts }} words={messages} />);
  return { refreshMark: () => store.dispatch({ type: 'mark', mark: marks.of(asked) }), remove };
}

/** Shows the panel of several words in an element. */
export function openStretchPanel(host: HTMLElement, asked: AskedStretch, { file, messages, chosen }: PanelTools, open: (word: PanelWord) => void): OpenPanel {
  const store = createStore<LookUp, LookUp>((_, next) => next, { status: 'idle' });
  const askDictionary = () => void askAndFocus(host, asked.text, null, store.dispatch);
  const asRead = (word: PanelWord) => asReadBy(chosen(), word);
  const remove = mount(host, store, (answer) => <StretchPanel {...{ asked, asRead, file, open, askDictionary }} words={messages} lookUp={answer} />);
  return { refreshMark() {}, remove };
}

/** The button that asked is gone when the answer has come. */
async function askAndFocus(host: HTMLElement, lemma: string, word: PanelWord | null, show: (lookUp: LookUp) => void): Promise<void> {
  await lookUp(lemma, word, (answer) => {
    show(answer);
    if (answer.status === 'answered') host.querySelector<HTMLElement>(answersSelector)?.focus({ preventScroll: true });
  });
}
