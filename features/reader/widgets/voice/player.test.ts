import { beforeEach, describe, expect, it } from 'vitest';
import { speak, type Spoken } from '@/domain/speech/spoken';
import type { Span } from '@/domain/text/span';
import { makePlayer, type Player, type PlayerView, type Stage } from './player';

interface Part {
  readonly spoken: Spoken;
}

const part = (text: string, language: 'ja' | 'en' = 'ja'): Part => ({ spoken: speak(text, language, [], []) });

/** A voice that says one thing at a time, for as long as the test wants. */
class Theatre implements Stage<Part> {
  texts: Part[][] = [[part('港の朝は早く、船は五時に出る。')], [], [part('帰りは遅い。'), part('They come home late.', 'en')], [part('網を繕う。')]];
  span: 'on' | 'sentence' = 'on';
  shadow: '0' | '0.5' | '1' = '0';
  limit: number | null = null;
  readonly said: string[] = [];
  readonly rests: number[] = [];
  readonly errors: unknown[] = [];
  ends = 0;
  clock = 0;
  view: PlayerView<Part> | null = null;
  onPlace: (offset: number) => void = () => {};
  private finish: (() => void) | null = null;
  private refuse: ((error: unknown) => void) | null = null;

  get sentences() {
    return this.texts.length;
  }
  partsOf = (sentence: number) => this.texts[sentence] ?? [];
  settings = () => ({ span: this.span, shadow: this.shadow });
  maxLength = () => this.limit;
  now = () => this.clock;
  show = (view: PlayerView<Part>) => {
    this.view = view;
  };
  fail = (error: unknown) => this.errors.push(error);
  end = () => {
    this.ends += 1;
  };
  say = ({ spoken }: Part, { start, end }: Span, onPlace: (offset: number) => void, signal: AbortSignal) => {
    this.said.push(spoken.text.slice(start, end));
    this.onPlace = (offset) => onPlace(offset);
    return this.wait(signal);
  };
  rest = (milliseconds: number, signal: AbortSignal) => {
    this.rests.push(milliseconds);
    return this.wait(signal);
  };

  private wait(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      this.finish = resolve;
      this.refuse = reject;
      signal.addEventListener('abort', () => reject(signal.reason as Error));
    });
  }

  /** What is being said, or waited for, is over. */
  async over(milliseconds = 0): Promise<void> {
    this.clock += milliseconds;
    this.finish?.();
    await turn();
  }

  async breakWith(error: unknown): Promise<void> {
    this.refuse?.(error);
    await turn();
  }
}

const turn = () => new Promise((resolve) => setTimeout(resolve));

let theatre: Theatre;
let player: Player;

beforeEach(() => {
  theatre = new Theatre();
  player = makePlayer(theatre);
});

const last = () => theatre.said.at(-1);

describe('the player', () => {
  it('goes on from a sentence to the end, over what has nothing to say', async () => {
    player.read(0);
    expect(theatre.view).toMatchObject({ state: 'speaking', sentence: 0, asked: true, place: null });
    await theatre.over();
    expect(theatre.view).toMatchObject({ state: 'speaking', sentence: 2, asked: false });
    await theatre.over();
    await theatre.over();
    await theatre.over();
    expect(theatre.said).toEqual(['港の朝は早く、船は五時に出る。', '帰りは遅い。', 'They come home late.', '網を繕う。']);
    expect([player.state, theatre.ends]).toEqual(['still', 1]);
  });

  it('begins with what follows where a sentence has nothing to say', () => {
    player.read(1);
    expect(last()).toBe('帰りは遅い。');
  });

  it('stops after one sentence, in all its parts, where that is wished', async () => {
    theatre.span = 'sentence';
    player.read(2);
    await theatre.over();
    await theatre.over();
    expect(theatre.said).toEqual(['帰りは遅い。', 'They come home late.']);
    expect([player.state, theatre.ends]).toEqual(['still', 0]);
    player.toggle();
    expect(last()).toBe('帰りは遅い。');
  });

  it('reads one sentence only where it is asked for that one', async () => {
    player.read(0, true);
    await theatre.over();
    expect([player.state, theatre.said.length, theatre.ends]).toEqual(['still', 1, 0]);
  });

  it('reports the place, and after a pause says the clause again', async () => {
    player.read(0);
    theatre.onPlace(9);
    expect(theatre.view).toMatchObject({ place: 9, state: 'speaking' });
    player.toggle();
    await turn();
    expect([player.state, theatre.errors]).toEqual(['held', []]);
    player.toggle();
    expect(last()).toBe('船は五時に出る。');
    theatre.onPlace(7);
    player.hold();
    player.toggle();
    expect(last()).toBe('船は五時に出る。');
    await theatre.over();
    expect(last()).toBe('帰りは遅い。');
  });

  it('hears nothing more of what was stopped', () => {
    player.read(0);
    const late = theatre.onPlace;
    player.hold();
    late(3);
    expect(theatre.view).toMatchObject({ state: 'held', place: null });
  });

  it('goes to the next and the previous sentence, and says one again', () => {
    player.read(0);
    player.step(1);
    expect([last(), theatre.view?.asked]).toEqual(['帰りは遅い。', true]);
    player.step(1);
    expect(last()).toBe('網を繕う。');
    player.step(-1);
    player.step(-1);
    expect(last()).toBe('港の朝は早く、船は五時に出る。');
    player.step(-1);
    expect(theatre.said).toHaveLength(6);
    theatre.onPlace(9);
    player.repeat();
    expect(last()).toBe('港の朝は早く、船は五時に出る。');
    expect(theatre.errors).toEqual([]);
  });

  it('ends where there is no next one', () => {
    player.read(3);
    player.step(1);
    expect([player.state, theatre.ends, theatre.said.length]).toEqual(['still', 1, 1]);
  });

  it('rests after every sentence as long as it took, times the wish', async () => {
    theatre.shadow = '0.5';
    player.read(2);
    await theatre.over(3000);
    expect([player.state, theatre.rests]).toEqual(['resting', [1500]]);
    await theatre.over();
    expect(last()).toBe('They come home late.');
    await theatre.over(1000);
    expect(theatre.rests).toEqual([1500, 500]);
    await theatre.over();
    expect(last()).toBe('網を繕う。');
  });

  it('counts no time for which it was paused, and goes on from a rest with what follows', async () => {
    theatre.shadow = '1';
    player.read(0);
    theatre.clock += 500;
    player.hold();
    theatre.clock += 60_000;
    player.toggle();
    await theatre.over(2000);
    expect(theatre.rests).toEqual([2500]);
    player.toggle();
    expect(player.state).toBe('held');
    player.toggle();
    await turn();
    expect(last()).toBe('帰りは遅い。');
  });

  it('gives a voice that is cut off no more than it can say', async () => {
    theatre.limit = 8;
    player.read(0);
    await theatre.over();
    expect(theatre.said).toEqual(['港の朝は早く、', '船は五時に出る。']);
    theatre.onPlace(10);
    player.hold();
    player.toggle();
    expect(last()).toBe('船は五時に出る。');
  });

  it('says the clause again when the wish changes, and the sentence when its parts do', () => {
    player.read(0);
    theatre.onPlace(9);
    player.refresh(false);
    expect(last()).toBe('船は五時に出る。');
    theatre.texts[0] = [part('The harbor wakes early.', 'en')];
    player.refresh(true);
    expect(last()).toBe('The harbor wakes early.');
    player.hold();
    player.refresh(false);
    expect([player.state, theatre.said.length]).toEqual(['held', 3]);
  });

  it('is held where the voice fails, and can go on', async () => {
    player.read(0);
    theatre.onPlace(9);
    await theatre.breakWith(new Error('no network'));
    expect([player.state, theatre.errors]).toEqual(['held', [new Error('no network')]]);
    player.toggle();
    expect(last()).toBe('船は五時に出る。');
  });

  it('stands before a sentence without a word, and begins there', () => {
    player.put(2);
    expect([player.state, theatre.view?.sentence, theatre.said]).toEqual(['still', 2, []]);
    player.toggle();
    expect(last()).toBe('帰りは遅い。');
  });
});
