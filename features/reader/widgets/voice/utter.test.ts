import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SpeechError, utter } from './utter';

/** An engine that does only what a test says. */
class Engine {
  speaking = false;
  pending = false;
  paused = false;
  given: Utterance[] = [];
  cancels = 0;
  speak = (utterance: Utterance) => {
    this.given.push(utterance);
    this.speaking = true;
  };
  cancel = () => {
    this.cancels += 1;
    this.speaking = false;
  };
  resume = () => {
    this.paused = false;
  };
}

class Utterance extends EventTarget {
  constructor(readonly text: string) {
    super();
  }
  tell(type: string, more: object = {}): void {
    this.dispatchEvent(Object.assign(new Event(type), more));
  }
}

const local = { localService: true } as SpeechSynthesisVoice;
const remote = { localService: false } as SpeechSynthesisVoice;
let engine: Engine;
let stop: AbortController;
let places: number[];

beforeEach(() => {
  vi.useFakeTimers();
  engine = new Engine();
  stop = new AbortController();
  places = [];
  vi.stubGlobal('window', { speechSynthesis: engine });
  vi.stubGlobal('SpeechSynthesisUtterance', Utterance);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** Says something after whatever an earlier test has stopped, and tells how it ended. */
async function say(voice: SpeechSynthesisVoice): Promise<{ utterance: Utterance; end: () => string }> {
  await vi.advanceTimersByTimeAsync(1000);
  let end = 'open';
  utter({ text: '港の朝は早い。', lang: 'ja-JP', voice, rate: 1.25, onPlace: (offset) => places.push(offset) }, stop.signal).then(
    () => { end = 'said'; },
    (error: unknown) => { end = error instanceof SpeechError ? error.fault : String(error); },
  );
  await vi.advanceTimersByTimeAsync(500);
  return { utterance: engine.given.at(-1)!, end: () => end };
}

it('says it and hears how far it is', async () => {
  const { utterance, end } = await say(local);
  expect(utterance).toMatchObject({ text: '港の朝は早い。', lang: 'ja-JP', voice: local, rate: 1.25 });
  utterance.tell('start');
  utterance.tell('boundary', { charIndex: 0, name: 'sentence' });
  utterance.tell('boundary', { charIndex: 2, name: 'word' });
  expect([places, end()]).toEqual([[2], 'open']);
  engine.speaking = false;
  utterance.tell('end');
  await vi.advanceTimersByTimeAsync(0);
  expect([end(), engine.cancels]).toEqual(['said', 0]);
});

it('is silent at once when it is told to stop, and hears nothing of what the engine then says', async () => {
  const { utterance, end } = await say(local);
  stop.abort(new Error('enough'));
  await vi.advanceTimersByTimeAsync(0);
  expect([end(), engine.cancels]).toEqual(['Error: enough', 1]);
  utterance.tell('error', { error: 'interrupted' });
  utterance.tell('boundary', { charIndex: 3, name: 'word' });
  await vi.advanceTimersByTimeAsync(0);
  expect([end(), places]).toEqual(['Error: enough', []]);
});

it('waits a moment after a stop, which Chromium needs', async () => {
  await say(local);
  stop.abort(new Error('enough'));
  await vi.advanceTimersByTimeAsync(0);
  stop = new AbortController();
  void utter({ text: '帰りは遅い。', lang: 'ja-JP', voice: local, rate: 1, onPlace: () => {} }, stop.signal).catch(() => {});
  await vi.advanceTimersByTimeAsync(10);
  expect(engine.given).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(60);
  expect(engine.given.at(-1)?.text).toBe('帰りは遅い。');
  stop.abort();
});

it('stops what another has begun, and wakes an engine that another has paused', async () => {
  engine.speaking = true;
  engine.paused = true;
  await say(local);
  expect([engine.cancels, engine.given.length, engine.paused]).toEqual([1, 1, false]);
});

it.each(['network', 'not-allowed', 'voice-unavailable', 'interrupted'] as const)('tells of a fault: %s', async (error) => {
  const { utterance, end } = await say(local);
  utterance.tell('error', { error });
  await vi.advanceTimersByTimeAsync(0);
  expect(end()).toBe(error);
});

it('tells where an engine does not begin', async () => {
  engine.speak = (utterance) => engine.given.push(utterance);
  const { end } = await say(local);
  await vi.advanceTimersByTimeAsync(13_000);
  expect(end()).toBe('no-start');
});

it('goes on where an engine falls silent without a word', async () => {
  const { utterance, end } = await say(local);
  utterance.tell('start');
  engine.speaking = false;
  await vi.advanceTimersByTimeAsync(1500);
  expect(end()).toBe('said');
});

it('goes on where a voice from a server was cut off and claims to speak', async () => {
  const { utterance, end } = await say(remote);
  utterance.tell('start');
  await vi.advanceTimersByTimeAsync(19_000);
  expect(end()).toBe('open');
  await vi.advanceTimersByTimeAsync(2000);
  expect([end(), engine.cancels]).toEqual(['said', 1]);
});

it('lets a voice of the device speak for as long as it likes', async () => {
  const { end } = await say(local);
  await vi.advanceTimersByTimeAsync(120_000);
  expect(end()).toBe('open');
});
