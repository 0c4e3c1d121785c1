import type { ChosenPlace } from '@/domain/study/choices/choice';
import { placeOf } from '@/domain/study/choices/apply-choices';
import { parseReading } from '@/domain/study/choices/typed-reading';
import { toHiragana } from '@/domain/japanese/kana';
import type { PanelWord } from '@/domain/study/word-file';
import { element } from '../settings/element';
import { fill } from '../settings/words';
import type { PanelMessages } from '../words/load';
import { inJapanese, part } from '../words/parts';
import type { Chosen } from './chosen-anew';
import { fillSenses } from './senses';

type Scope = ChosenPlace['scope'];

/** A word among those of its segment. */
export interface WordInSegment {
  readonly address: string;
  readonly words: readonly PanelWord[];
  readonly index: number;
}

export interface ReadingTools {
  /** `work/number`. */
  readonly edition: string;
  readonly messages: PanelMessages;
  /** What was chosen, as far as it is loaded. */
  readonly chosen: () => Chosen | null;
  /** Loads it; rejects where it cannot be had. */
  readonly load: () => Promise<Chosen>;
  /** Shows the reading in force at the head of the panel. */
  readonly show: (reading: string | null) => void;
}

let made = 0;

/**
 * The readings of a word to choose from. Open where the reading is doubtful or the reader's own, behind a line that opens it for other words
 * with kanji. Nothing where there is nothing to choose.
 */
export function readingPart(at: WordInSegment, tools: ReadingTools): HTMLElement[] {
  const word = at.words[at.index];
  if (!word) return [];
  const { messages, chosen } = tools;
  const isDoubtful = word.certainty === 'doubtful';
  if (!isDoubtful && !/[\p{Script=Han}々〆ヶ]/u.test(word.surface)) return [];
  const choice = choiceOf(at, word, tools);
  if (isDoubtful || chosen()?.of(word)) {
    choice.open();
    return [part('reading', messages.reading, ...choice.nodes)];
  }
  const more = element('details', { className: 'reading' }, element('summary', {}, messages.otherReading), ...choice.nodes);
  more.addEventListener('toggle', () => more.open && choice.open());
  return [more];
}

/** In short, for the head of the panel: why the reading is doubtful and how else the word may be read, and whether its borders are in doubt. */
export function doubtOf({ certainty, doubt, otherReadings, isCutDoubtful }: PanelWord, messages: PanelMessages): HTMLElement[] {
  const others = otherReadings.length === 0 ? [] : [` ${messages.alsoRead} `, inJapanese(otherReadings.join('、'))];
  return [
    ...(certainty === 'doubtful' ? [element('p', { className: 'hint' }, doubt ? messages.doubt[doubt] : '', ...others)] : []),
    ...(isCutDoubtful ? [element('p', { className: 'hint' }, messages.cutDoubtful)] : []),
  ];
}

/** The readings as radio buttons, where a choice is to hold, and what was chosen. `open` is called when they are first seen. */
function choiceOf(at: WordInSegment, word: PanelWord, tools: ReadingTools): { readonly nodes: HTMLElement[]; open(): void } {
  const { messages, chosen, load } = tools;
  const name = `reading-${(made += 1)}`;
  const readings = uniqueReadings([word.reading, ...word.otherReadings]);
  const radio = (value: string) => element('input', { type: 'radio', name, value });
  const options = readings.map((reading) => {
    const sense = element('small');
    return { reading, sense, input: radio(reading) };
  });
  const typed = element('input', { type: 'text', lang: 'ja', autocomplete: 'off', autocapitalize: 'none', spellcheck: false, maxLength: 60, ariaLabel: messages.typedReading });
  const other = radio('');
  typed.addEventListener('focus', () => {
    other.checked = true;
  });
  const error = element('p', { className: 'hint fault', id: `${name}-error`, role: 'alert' });
  const rows = [
    ...options.map(({ reading, sense, input }) => element('label', {}, input, element('span', {}, inJapanese(reading), ' ', sense))),
    element('div', { className: 'typed' }, element('label', {}, other, element('span', {}, messages.anotherReading)), typed),
  ];
  const group = element('fieldset', { ariaLabel: fill(messages.readingsOf, { word: word.surface }) }, ...rows, error);
  // Arrows and digits are the form's here, not the panel's.
  group.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') event.stopPropagation();
  });

  const sources = element('div');
  const state = element('span');
  const undo = element('button', { type: 'button', className: 'ask' }, messages.undoReading);
  const status = element('p', { className: 'own', role: 'status' }, state, ' ', undo);
  /** What stood before the choices that were made in this panel, to go back to. */
  let before: { readonly place: ChosenPlace; readonly reading: string | null }[] = [];

  const fault = (text: string) => {
    error.textContent = text;
    typed.setAttribute('aria-invalid', String(text !== ''));
  };
  const selected = async (): Promise<string | null> => {
    fault('');
    if (!other.checked) {
      const found = options.find(({ input }) => input.checked)?.reading ?? null;
      if (found === null) fault(messages.noReadingSelected);
      return found;
    }
    const reading = parseReading(typed.value);
    // Which kanji take it is found where it is printed.
    const { rubyOver } = await import('@/domain/study/choices/ruby-over');
    if (reading !== null && rubyOver(word.surface, reading, () => null) !== null) return reading;
    fault(reading === null ? messages.notKana : fill(messages.notOfForm, { word: word.surface }));
    typed.focus();
    return null;
  };
  const refresh = () => {
    const settled = chosen()?.of(word) ?? null;
    tools.show(settled?.reading ?? word.reading);
    status.hidden = settled === null;
    if (!settled) return;
    const where = messages.chosenFor[settled.choice.place.scope];
    state.replaceChildren(`${messages.yourReading} `, inJapanese(settled.reading), ` ${where}`);
  };
  const select = () => {
    const inForce = chosen()?.of(word)?.reading ?? word.reading;
    const option = options.find(({ reading }) => inForce !== null && isSame(reading, inForce));
    if (option) option.input.checked = true;
    else if (inForce !== null) {
      other.checked = true;
      typed.value = inForce;
    }
  };
  const act = (change: () => Promise<void>) => {
    change().then(refresh).catch((reason: unknown) => {
      console.warn('A reading could not be kept:', reason);
      fault(messages.notMarked);
    });
  };
  const keep = (scope: Scope) => () => act(async () => {
    const reading = await selected();
    if (reading === null) return;
    const now = await load();
    const [work = '', number = ''] = tools.edition.split('/');
    const of = { work, edition: Number(number) };
    const place = placeOf(scope, of, at.address, at.words, at.index);
    // What holds here alone would go before what holds in all of the text.
    const here = placeOf('here', of, at.address, at.words, at.index);
    const changes = [{ place, reading }, ...(scope === 'text' && now.at(here) !== null ? [{ place: here, reading: null }] : [])];
    before = changes.map((change) => ({ place: change.place, reading: now.at(change.place) }));
    for (const change of changes) await now.choose(change.place, change.reading);
  });
  undo.addEventListener('click', () => act(async () => {
    const now = await load();
    const inForce = now.of(word)?.choice.place;
    const back = before.length > 0 ? before : inForce ? [{ place: inForce, reading: null }] : [];
    before = [];
    for (const { place, reading } of back) await now.choose(place, reading);
    select();
    (options.find(({ input }) => input.checked)?.input ?? other).focus({ preventScroll: true });
  }));
  const buttons = (['here', 'text'] as const).map((scope) => {
    const button = element('button', { type: 'button' }, messages.choose[scope]);
    button.addEventListener('click', keep(scope));
    return button;
  });
  let isOpen = false;
  return {
    nodes: [group, element('div', { className: 'states' }, ...buttons), status, sources],
    open() {
      if (isOpen) return;
      isOpen = true;
      select();
      refresh();
      fillSenses(word, options, sources, messages);
    },
  };
}

const isSame = (a: string, b: string) => toHiragana(a) === toHiragana(b);

function uniqueReadings(list: readonly (string | null)[]): string[] {
  const readings: string[] = [];
  for (const reading of list) if (reading !== null && !readings.some((known) => isSame(known, reading))) readings.push(reading);
  return readings;
}
