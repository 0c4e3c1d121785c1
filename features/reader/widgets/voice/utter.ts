/** What a voice is asked to say. */
export interface Utterance {
  readonly text: string;
  readonly lang: string;
  readonly voice: SpeechSynthesisVoice;
  readonly rate: number;
  /** UTF-16 units of `text`: where a word begins, as far as the engine says so. */
  onPlace(offset: number): void;
}

export type SpeechFault = SpeechSynthesisErrorCode | 'no-start';

/** The engine did not say it. */
export class SpeechError extends Error {
  constructor(readonly fault: SpeechFault) {
    super(`The voice did not speak: ${fault}.`);
  }
}

/** In milliseconds. Chromium loses what it is given right after a cancel. */
const afterCancel = 60;
const settling = 400;
const watching = 500;
/** An engine that has not begun by then will not. */
const latestStart = 12_000;
/** A voice that speaks from a server is cut off after some 15 seconds, at times without a word (docs/decisions/voice.md). */
const longestRemote = 20_000;

let cancelledAt = Number.NEGATIVE_INFINITY;
// Chromium forgets the events of an utterance that nothing else holds.
const held = new Set<SpeechSynthesisUtterance>();

/**
 * Says something. Resolves when it is said, or when the engine has fallen silent without saying so; rejects with a SpeechError, or with
 * the signal's reason once the voice is told to stop.
 */
export async function utter({ text, lang, voice, rate, onPlace }: Utterance, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const synthesis = window.speechSynthesis;
  if (synthesis.speaking || synthesis.pending || performance.now() - cancelledAt < afterCancel) await settle(synthesis, signal);
  const utterance = Object.assign(new SpeechSynthesisUtterance(text), { lang, voice, rate });
  held.add(utterance);
  const done = new AbortController();
  let isSaid = false;
  try {
    await new Promise<void>((resolve, reject) => {
      const given = performance.now();
      let heard: number | null = null;
      let silent = 0;
      const hear = () => {
        heard = performance.now();
      };
      const watch = setInterval(() => {
        if (synthesis.speaking) heard ??= performance.now();
        silent = synthesis.speaking || synthesis.pending ? 0 : silent + 1;
        const now = performance.now();
        if (heard === null && now - given > latestStart) reject(new SpeechError('no-start'));
        if (heard !== null && (silent > 1 || (!voice.localService && now - heard > longestRemote))) resolve();
      }, watching);
      done.signal.addEventListener('abort', () => clearInterval(watch));
      signal.addEventListener('abort', () => reject(signal.reason as Error), { signal: done.signal });
      const on = <K extends keyof SpeechSynthesisUtteranceEventMap>(type: K, listener: (event: SpeechSynthesisUtteranceEventMap[K]) => void) =>
        utterance.addEventListener(type, listener, { signal: done.signal });
      on('start', hear);
      on('boundary', ({ charIndex, name }) => {
        hear();
        if (name !== 'sentence') onPlace(charIndex);
      });
      on('end', () => {
        isSaid = true;
        resolve();
      });
      // A voice that we stop says so too, but nobody listens any more.
      on('error', ({ error }) => reject(new SpeechError(error)));
      // Paused by another page, it would wait for ever.
      if (synthesis.paused) synthesis.resume();
      synthesis.speak(utterance);
    });
  } finally {
    done.abort();
    held.delete(utterance);
    if (!isSaid) cancel(synthesis);
  }
}

function cancel(synthesis: SpeechSynthesis): void {
  synthesis.cancel();
  cancelledAt = performance.now();
}

/** What another has begun is stopped; then the engine needs a moment. */
async function settle(synthesis: SpeechSynthesis, signal: AbortSignal): Promise<void> {
  if (synthesis.speaking || synthesis.pending) cancel(synthesis);
  const until = performance.now() + settling;
  do {
    await new Promise((resolve) => setTimeout(resolve, afterCancel));
    signal.throwIfAborted();
  } while ((synthesis.speaking || synthesis.pending) && performance.now() < until);
}
