import { expect, type Page } from '@playwright/test';

/** What the page has given to the voice. */
export interface Said {
  readonly text: string;
  readonly lang: string;
  readonly rate: number;
  readonly voice: string;
}

interface Speech {
  readonly said: Said[];
  readonly cancelled: string[];
  boundary(words: string): void;
  finish(): void;
  fail(error: SpeechSynthesisErrorCode): void;
}

declare global {
  interface Window {
    speech: Speech;
  }
}

/*
 * An engine as the Web Speech API describes it, which speaks only as far as the journey wants: a queue, events in order and never inside of
 * a call, `canceled` for what waits and `interrupted` for what is spoken when it is told to stop. Its voices come late, as Chromium's do.
 */
function install(voices: readonly (readonly [name: string, lang: string])[]): void {
  class Voice {
    readonly voiceURI: string;
    readonly localService = true;
    constructor(readonly name: string, readonly lang: string, readonly default_: boolean) {
      this.voiceURI = `urn:${name}`;
    }
    get default() {
      return this.default_;
    }
  }
  class Utterance extends EventTarget {
    lang = '';
    rate = 1;
    voice: Voice | null = null;
    constructor(public text = '') {
      super();
    }
  }
  const queue: Utterance[] = [];
  let current: Utterance | null = null;
  const said: Said[] = [];
  const cancelled: string[] = [];
  const fire = (utterance: Utterance, type: string, more: object = {}) => utterance.dispatchEvent(Object.assign(new Event(type), { utterance, elapsedTime: 0, charIndex: 0, name: '', ...more }));
  const next = () => {
    if (current || queue.length === 0 || synthesis.paused) return;
    current = queue.shift() ?? null;
    if (current) fire(current, 'start');
  };
  const synthesis = Object.assign(new EventTarget(), {
    paused: false,
    getVoices: (): Voice[] => [],
    speak(utterance: Utterance) {
      if (!(utterance instanceof Utterance)) throw new TypeError('This is no utterance.');
      if (!(utterance.rate >= 0.1 && utterance.rate <= 10)) throw new RangeError(`A rate of ${utterance.rate}.`);
      said.push({ text: utterance.text, lang: utterance.lang, rate: utterance.rate, voice: utterance.voice?.name ?? '' });
      queue.push(utterance);
      setTimeout(next);
    },
    cancel() {
      const stopped = current;
      const waiting = queue.splice(0);
      current = null;
      if (stopped) cancelled.push(stopped.text);
      setTimeout(() => {
        if (stopped) fire(stopped, 'error', { error: 'interrupted' });
        for (const each of waiting) fire(each, 'error', { error: 'canceled' });
      });
    },
    pause() {
      this.paused = true;
    },
    resume() {
      this.paused = false;
      setTimeout(next);
    },
  });
  Object.defineProperties(synthesis, { speaking: { get: () => current !== null }, pending: { get: () => queue.length > 0 } });
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis, configurable: true });
  Object.assign(window, { SpeechSynthesisUtterance: Utterance });
  setTimeout(() => {
    const list = voices.map(([name, lang], index) => new Voice(name, lang, voices.findIndex(([, each]) => each === lang) === index));
    synthesis.getVoices = () => list;
    if (list.length > 0) synthesis.dispatchEvent(new Event('voiceschanged'));
  }, 50);
  window.speech = {
    said, cancelled,
    boundary(words) {
      const charIndex = current?.text.indexOf(words) ?? -1;
      if (!current || charIndex === -1) throw new Error(`${words} is not being said: ${current?.text}`);
      fire(current, 'boundary', { charIndex, charLength: words.length, name: 'word' });
    },
    finish() {
      const ended = current;
      current = null;
      if (!ended) throw new Error('Nothing is being said.');
      fire(ended, 'end');
      setTimeout(next);
    },
    fail(error) {
      const failed = current;
      current = null;
      if (failed) fire(failed, 'error', { error });
    },
  };
}

/** Gives the page voices, by name and language; with none it is what a browser without voices is. */
export async function giveVoices(page: Page, voices: readonly (readonly [name: string, lang: string])[]): Promise<void> {
  await page.addInitScript(install, voices);
}

/** Waits until the nth thing (from 1) is being said, and returns it. */
export async function heard(page: Page, count: number): Promise<Said> {
  await expect.poll(() => page.evaluate((wanted) => window.speech.said.length === wanted && window.speechSynthesis.speaking, count), { message: `${count} things said` }).toBe(true);
  return page.evaluate(() => window.speech.said.at(-1)!);
}

export const finish = (page: Page) => page.evaluate(() => window.speech.finish());
export const boundary = (page: Page, words: string) => page.evaluate((at) => window.speech.boundary(at), words);

/** What is drawn as being said: the sentence, and the word in it. */
export function drawn(page: Page): Promise<{ sentence: string; word: string }> {
  return page.evaluate(() => {
    const words = (name: string) => [...(CSS.highlights.get(name) ?? [])].map(String).join('');
    return { sentence: words('voice'), word: words('voice-word') };
  });
}
