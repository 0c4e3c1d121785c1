import { toHiragana } from '@/domain/japanese/kana';
import type { ChosenPlace } from '@/domain/study/choices/choice';
import type { AppliedReading } from '@/domain/study/choices/apply-choices';
import type { PanelWord } from '@/domain/study/word-file';
import type { LookUp } from './look-up';

/** A reading for a place; null where nothing was chosen. */
export interface PlacedReading {
  readonly place: ChosenPlace;
  readonly reading: string | null;
}

/** Radio button for a reading that is typed. */
export const typedOption = '';

/** Why a choice was not taken. */
export type ChoiceFault = 'nothing-selected' | 'not-kana' | 'not-of-form' | 'not-stored';

export interface ChoiceState {
  /** Those to choose from, the analysis's own first. */
  readonly readings: readonly string[];
  /** False until the form is first seen. */
  readonly isOpen: boolean;
  /** One of the readings, or `typedOption`; null where none is selected. */
  readonly selected: string | null;
  readonly typed: string;
  readonly fault: ChoiceFault | null;
  /** What the reader has chosen; null where nothing. */
  readonly settled: AppliedReading | null;
  /** What held before the last choice that was made here, to go back to. */
  readonly before: readonly PlacedReading[];
  /** What the dictionaries say that the readings mean. */
  readonly senses: LookUp;
}

export type ChoiceEvent =
  /** The form is seen for the first time; `inForce` is the reading as the reader reads the word now. */
  | { readonly type: 'opened'; readonly inForce: string | null }
  | { readonly type: 'selected'; readonly option: string }
  | { readonly type: 'typed'; readonly text: string }
  | { readonly type: 'checked' }
  | { readonly type: 'refused'; readonly fault: ChoiceFault }
  /** A choice was stored, in place of `before`. */
  | { readonly type: 'chosen'; readonly settled: AppliedReading | null; readonly before: readonly PlacedReading[] }
  | { readonly type: 'undone'; readonly settled: AppliedReading | null; readonly inForce: string | null }
  | { readonly type: 'senses'; readonly lookUp: LookUp };

export function initialChoice(word: PanelWord, settled: AppliedReading | null): ChoiceState {
  return {
    readings: distinctReadings([word.reading, ...word.otherReadings]), isOpen: false, selected: null, typed: '', fault: null, settled, before: [], senses: { status: 'idle' },
  };
}

export function reduceChoice(state: ChoiceState, event: ChoiceEvent): ChoiceState {
  switch (event.type) {
    case 'opened':
      return state.isOpen ? state : { ...state, isOpen: true, ...selectionFor(state, event.inForce) };
    case 'selected':
      return { ...state, selected: event.option };
    case 'typed':
      return { ...state, selected: typedOption, typed: event.text };
    case 'checked':
      return { ...state, fault: null };
    case 'refused':
      return { ...state, fault: event.fault };
    case 'chosen':
      return { ...state, settled: event.settled, before: event.before };
    case 'undone':
      return { ...state, settled: event.settled, before: [], ...selectionFor(state, event.inForce) };
    case 'senses':
      return { ...state, senses: event.lookUp };
  }
}

/** The option of a reading: its own, or that which is typed. */
function selectionFor(state: ChoiceState, reading: string | null): Pick<ChoiceState, 'selected' | 'typed'> {
  if (reading === null) return state;
  const option = state.readings.find((each) => isSameReading(each, reading));
  return option === undefined ? { selected: typedOption, typed: reading } : { selected: option, typed: state.typed };
}

const isSameReading = (a: string, b: string) => toHiragana(a) === toHiragana(b);

function distinctReadings(list: readonly (string | null)[]): string[] {
  const readings: string[] = [];
  for (const reading of list) if (reading !== null && !readings.some((known) => isSameReading(known, reading))) readings.push(reading);
  return readings;
}
