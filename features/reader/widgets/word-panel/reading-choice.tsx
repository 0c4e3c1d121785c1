/** @jsxImportSource preact */
import type { PanelWord } from '@/domain/study/word-file';
import { fillMessage } from '@/i18n/fill-message';
import { BriefSource } from './dictionary';
import type { PanelMessages } from '../../dom/messages';
import { Japanese, Part } from './parts';
import { sensesByReading } from './reading-senses';
import { typedOption, type ChoiceFault, type ChoiceState } from './reading-choice-state';

export type Scope = 'here' | 'text';

export interface ChoiceActs {
  open(): void;
  select(option: string): void;
  type(text: string): void;
  choose(scope: Scope): void;
  undo(): void;
}

interface Props {
  readonly word: PanelWord;
  /** Distinguishes the radio buttons of one panel from those of another. */
  readonly name: string;
  readonly state: ChoiceState;
  readonly words: PanelMessages;
  readonly acts: ChoiceActs;
}

/** In short, for the head of the panel: why the reading is doubtful and how else the word may be read, and whether its borders are in doubt. */
export function Doubt({ word: { certainty, doubt, otherReadings, isCutDoubtful }, isSettled, words }: { readonly word: PanelWord; readonly isSettled: boolean; readonly words: PanelMessages }) {
  return (
    <>
      {certainty === 'doubtful' && (
        // Whoever has chosen is in no doubt.
        <p className="hint" hidden={isSettled}>
          {doubt && words.doubt[doubt]}
          {otherReadings.length > 0 && <>{` ${words.alsoRead} `}<Japanese>{otherReadings.join('、')}</Japanese></>}
        </p>
      )}
      {isCutDoubtful && <p className="hint">{words.cutDoubtful}</p>}
    </>
  );
}

/** Whether there is a reading to choose. */
export const hasReadingChoice = ({ certainty, surface }: PanelWord): boolean => certainty === 'doubtful' || /[\p{Script=Han}々〆ヶ]/u.test(surface);

/** The readings of a word to choose from; `isPlain`: at once, or else behind a line that opens them. */
export function ReadingPart({ isPlain, ...props }: Props & { readonly isPlain: boolean }) {
  const { words, acts } = props;
  if (isPlain) return <Part className="reading" heading={words.reading}><ChoiceForm {...props} /></Part>;
  return (
    <details className="reading" onToggle={({ currentTarget }) => currentTarget.open && acts.open()}>
      <summary>{words.otherReading}</summary>
      <ChoiceForm {...props} />
    </details>
  );
}

function faultText(fault: ChoiceFault | null, word: PanelWord, words: PanelMessages): string {
  switch (fault) {
    case null: return '';
    case 'nothing-selected': return words.noReadingSelected;
    case 'not-kana': return words.notKana;
    case 'not-of-form': return fillMessage(words.notOfForm, { word: word.surface });
    case 'not-stored': return words.notMarked;
  }
}

/** The readings as radio buttons, where a choice is to hold, and what was chosen. */
function ChoiceForm({ word, name, state, words, acts }: Props) {
  const { readings, selected, typed, fault, settled, senses } = state;
  const answer = senses.status === 'answered' ? senses.answer : null;
  const found = answer && sensesByReading(word, readings, answer);
  const quoted = new Set([...(found?.values() ?? [])].map(({ dictionary }) => dictionary));
  const radio = (option: string) => <input type="radio" name={name} value={option} checked={selected === option} onChange={() => acts.select(option)} />;
  // Arrows and digits are the form's here, not the panel's.
  const keepKeys = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') event.stopPropagation();
  };
  return (
    <>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- nothing is done here: keys are only kept from the page's shortcuts */}
      <fieldset aria-label={fillMessage(words.readingsOf, { word: word.surface })} onKeyDown={keepKeys}>
        {readings.map((reading) => {
          const sense = found?.get(reading);
          const language = answer?.dictionaries.find((each) => each.name === sense?.dictionary)?.language;
          return <label key={reading}>{radio(reading)}<span><Japanese>{reading}</Japanese>{' '}<small lang={language}>{sense?.glosses}</small></span></label>;
        })}
        <div className="typed">
          <label>{radio(typedOption)}<span>{words.anotherReading}</span></label>
          <input
            type="text" lang="ja" autocomplete="off" autocapitalize="none" spellcheck={false} maxLength={60} aria-label={words.typedReading} aria-invalid={fault !== null}
            value={typed} onFocus={() => acts.select(typedOption)} onInput={({ currentTarget }) => acts.type(currentTarget.value)}
          />
        </div>
        <p className="hint fault" id={`${name}-error`} role="alert">{faultText(fault, word, words)}</p>
      </fieldset>
      <div className="states">
        {(['here', 'text'] as const).map((scope) => <button key={scope} type="button" onClick={() => acts.choose(scope)}>{words.choose[scope]}</button>)}
      </div>
      <p className="own" role="status" hidden={settled === null}>
        <span>{settled && <>{`${words.yourReading} `}<Japanese>{settled.reading}</Japanese>{` ${words.chosenFor[settled.choice.place.scope]}`}</>}</span>
        {' '}
        <button type="button" className="ask" onClick={acts.undo}>{words.undoReading}</button>
      </p>
      <div>{answer?.dictionaries.filter((each) => quoted.has(each.name)).map((dictionary) => <BriefSource key={dictionary.name} dictionary={dictionary} words={words} />)}</div>
    </>
  );
}
