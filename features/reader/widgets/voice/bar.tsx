/** @jsxImportSource preact */
import { fillMessage } from '@/i18n/fill-message';
import { mount } from '../ui/mount';
import { createStore } from '../ui/store';
import type { PlayerState } from './player';
import type { VoiceWords } from '../../dom/messages';

export interface BarActs {
  toggle(): void;
  step(by: 1 | -1): void;
  repeat(): void;
  openOptions(): void;
  close(): void;
}

/** What is said beside the buttons, with a button that helps. */
export interface BarMessage {
  readonly text: string;
  readonly help?: { readonly label: string; act(): void };
}

export interface BarState {
  readonly player: PlayerState;
  /** Of the sentence that is read. */
  readonly address: string;
  readonly message: BarMessage;
}

export type BarEvent =
  | { readonly type: 'player'; readonly player: PlayerState; readonly address: string }
  | { readonly type: 'message'; readonly message: BarMessage };

export function reduceBar(state: BarState, event: BarEvent): BarState {
  return event.type === 'player' ? { ...state, player: event.player, address: event.address } : { ...state, message: event.message };
}

export interface PlayerBar {
  /** Not part of the page until it is put there. */
  readonly node: HTMLElement;
  focus(): void;
  show(state: PlayerState, address: string): void;
  /** Says something beside the buttons; nothing where the text is empty. */
  say(text: string, help?: BarMessage['help']): void;
}

/** Drawn in a square of 24: a voice's buttons look alike everywhere, whatever the fonts. */
const shapes = {
  play: 'M8 5v14l11-7z',
  pause: 'M7 5h3.5v14H7zM13.5 5H17v14h-3.5z',
  previous: 'M6 5h2.5v14H6zM19 5v14L9.5 12z',
  next: 'M15.5 5H18v14h-2.5zM5 5l9.5 7L5 19z',
  repeat: 'M12 5V1.5L7 6.5l5 5V8a5 5 0 1 1-5 5H4.5A7.5 7.5 0 1 0 12 5z',
  options: 'M4 7h9v2H4zM16 7h4v2h-4zM13.5 5h2v6h-2zM4 15h4v2H4zM11 15h9v2h-9zM8.5 13h2v6h-2z',
} as const;

function BarButton({ label, shape, act }: { readonly label: string; readonly shape: keyof typeof shapes; readonly act: () => void }) {
  return (
    <button type="button" title={label} aria-label={label} onClick={act}>
      <svg viewBox="0 0 24 24" aria-hidden="true"><path d={shapes[shape]} /></svg>
    </button>
  );
}

function BarView({ state: { player, address, message }, words, acts }: { readonly state: BarState; readonly words: VoiceWords; readonly acts: BarActs }) {
  const isGoing = player === 'speaking' || player === 'resting';
  const { text, help } = message;
  return (
    <>
      <div className="buttons">
        <BarButton label={words.previous} shape="previous" act={() => acts.step(-1)} />
        <BarButton label={isGoing ? words.pause : player === 'held' ? words.resume : words.play} shape={isGoing ? 'pause' : 'play'} act={acts.toggle} />
        <BarButton label={words.next} shape="next" act={() => acts.step(1)} />
        <BarButton label={words.repeat} shape="repeat" act={acts.repeat} />
        <a className="place" href={`#${address}`} aria-label={fillMessage(words.toSentence, { address })}>{address}</a>
        <span className="turn">{player === 'resting' && words.yourTurn}</span>
        <BarButton label={words.options} shape="options" act={acts.openOptions} />
        <button type="button" title={words.stop} aria-label={words.stop} onClick={acts.close}>×</button>
      </div>
      <p className="say" role="status">
        {text}
        {help && <>{' '}<button type="button" onClick={() => help.act()}>{help.label}</button></>}
      </p>
    </>
  );
}

/** One quiet line at the foot of the page. */
export function makeBar(words: VoiceWords, acts: BarActs): PlayerBar {
  const store = createStore<BarState, BarEvent>(reduceBar, { player: 'still', address: '', message: { text: '' } });
  const node = document.createElement('section');
  node.className = 'player';
  node.setAttribute('aria-label', words.player);
  node.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') acts.close();
  });
  // Its style depends on the state.
  store.subscribe(() => (node.dataset.state = store.state.player));
  mount(node, store, (state) => <BarView state={state} words={words} acts={acts} />);
  return {
    node,
    // Play comes after the button that goes back.
    focus: () => node.querySelectorAll('button')[1]?.focus({ preventScroll: true }),
    show: (player, address) => store.dispatch({ type: 'player', player, address }),
    say: (text, help) => store.dispatch({ type: 'message', message: help ? { text, help } : { text } }),
  };
}
