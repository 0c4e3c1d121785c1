import { breathGroupsOf, clauseStart } from '@/domain/speech/breath-groups';
import type { VoiceSettings } from '@/domain/speech/settings';
import type { Spoken } from '@/domain/speech/spoken';
import type { Span } from '@/domain/text/span';

/** `still`: nothing was begun, or all is said. `resting`: the pause in which one says it oneself. `held`: paused by the person, or by a fault. */
export type PlayerState = 'still' | 'speaking' | 'resting' | 'held';

export interface PlayerView<P> {
  readonly state: PlayerState;
  readonly sentence: number;
  /** What is being said, or was said last; null before. */
  readonly part: P | null;
  /** The place in it that the voice has reported, in UTF-16 units of what is said; null where it has reported none. */
  readonly place: number | null;
  /** A person has asked for this sentence; otherwise it has followed by itself. */
  readonly asked: boolean;
}

/** What the player needs of the world. A sentence has parts: its segments, in the languages that are wished and can be spoken. */
export interface Stage<P extends { readonly spoken: Spoken }> {
  readonly sentences: number;
  partsOf(sentence: number): readonly P[];
  settings(): Pick<VoiceSettings, 'span' | 'shadow'>;
  /** The most characters that may be said at once; null for any number. */
  maxLength(part: P): number | null;
  /** Says a stretch; resolves when it is said, rejects with the signal's reason, or with what is wrong. Offsets count from the beginning of the part. */
  say(part: P, stretch: Span, onPlace: (offset: number) => void, signal: AbortSignal): Promise<void>;
  rest(milliseconds: number, signal: AbortSignal): Promise<void>;
  now(): number;
  show(view: PlayerView<P>): void;
  /** Something that was not asked for has ended the reading; it is held where it was. */
  fail(error: unknown): void;
  /** The last sentence is said. */
  end(): void;
}

export interface Player {
  readonly state: PlayerState;
  readonly sentence: number;
  /** Stands before a sentence, without a word. */
  put(sentence: number): void;
  /** Reads from a sentence on; only this one where `once` says so. */
  read(sentence: number, once?: boolean): void;
  /** Pauses, or goes on with the clause at which it was paused. */
  toggle(): void;
  hold(): void;
  /** The next (1) or previous (-1) sentence that can be read. */
  step(by: 1 | -1): void;
  /** The sentence again from its beginning. */
  repeat(): void;
  /** Says the clause again, as it is wished now; the whole sentence where its parts are others now. */
  refresh(isOther: boolean): void;
}

export function makePlayer<P extends { readonly spoken: Spoken }>(stage: Stage<P>): Player {
  let state: PlayerState = 'still';
  let sentence = 0;
  let part = 0;
  let at = 0;
  let took = 0;
  let once = false;
  let asked = true;
  let shown: P | null = null;
  let place: number | null = null;
  let run: AbortController | null = null;
  let begun: number | null = null;

  const show = (next: PlayerState) => {
    state = next;
    stage.show({ state, sentence, part: shown, place, asked });
  };
  const goTo = (next: number) => {
    sentence = next;
    part = 0;
    at = 0;
    took = 0;
  };
  /** The time for which the voice speaks, without pauses. */
  const count = () => {
    if (begun !== null) took += stage.now() - begun;
    begun = null;
  };
  const stop = () => {
    count();
    run?.abort();
    run = null;
  };
  const neighbour = (by: 1 | -1) => {
    for (let next = sentence + by; next >= 0 && next < stage.sentences; next += by) if (stage.partsOf(next).length > 0) return next;
    return null;
  };

  const sayPart = async (one: P, signal: AbortSignal) => {
    shown = one;
    place = null;
    show('speaking');
    begun = stage.now();
    for (const breath of breathGroupsOf(one.spoken, stage.maxLength(one)).filter(({ end }) => end > at)) {
      await stage.say(one, { start: Math.max(breath.start, at), end: breath.end }, (offset) => {
        if (signal.aborted) return;
        at = offset;
        place = offset;
        show('speaking');
      }, signal);
      signal.throwIfAborted();
      at = breath.end;
    }
    count();
  };
  const readOn = async (signal: AbortSignal) => {
    for (;;) {
      for (let one = stage.partsOf(sentence)[part]; one; one = stage.partsOf(sentence)[part]) {
        await sayPart(one, signal);
        const pause = took * Number(stage.settings().shadow);
        part += 1;
        at = 0;
        took = 0;
        if (pause > 0) {
          place = null;
          show('resting');
          await stage.rest(pause, signal);
          signal.throwIfAborted();
        }
        asked = false;
      }
      const next = once || stage.settings().span === 'sentence' ? null : neighbour(1);
      if (next === null) {
        const isLast = neighbour(1) === null;
        goTo(sentence);
        place = null;
        run = null;
        show('still');
        if (isLast) stage.end();
        return;
      }
      goTo(next);
    }
  };
  const start = () => {
    stop();
    const controller = new AbortController();
    run = controller;
    asked = true;
    readOn(controller.signal).catch((error: unknown) => {
      if (controller.signal.aborted) return;
      stop();
      backToClause();
      show('held');
      stage.fail(error);
    });
  };
  /** Where a clause was broken off, it is said again. */
  const backToClause = () => {
    if (shown && at > 0) at = clauseStart(shown.spoken, at);
  };

  return {
    get state() {
      return state;
    },
    get sentence() {
      return sentence;
    },
    put(from) {
      stop();
      goTo(from);
      asked = true;
      show('still');
    },
    read(from, only = false) {
      stop();
      once = only;
      goTo(from);
      // Where there is nothing to say, what follows is read.
      if (stage.partsOf(from).length === 0) goTo(neighbour(1) ?? from);
      start();
    },
    toggle() {
      if (state === 'speaking' || state === 'resting') this.hold();
      else start();
    },
    hold() {
      if (state !== 'speaking' && state !== 'resting') return;
      stop();
      backToClause();
      show('held');
    },
    step(by) {
      stop();
      const next = neighbour(by);
      goTo(next ?? sentence);
      if (next !== null || by === -1) return start();
      show('still');
      stage.end();
    },
    repeat() {
      stop();
      goTo(sentence);
      start();
    },
    refresh(isOther) {
      if (isOther) {
        part = 0;
        at = 0;
        took = 0;
      }
      if (state !== 'speaking') return;
      stop();
      backToClause();
      start();
    },
  };
}
