import { element } from '../settings/element';
import { fill } from '../settings/words';
import type { PlayerState } from './player';
import type { VoiceWords } from './words';

export interface BarActs {
  toggle(): void;
  step(by: 1 | -1): void;
  repeat(): void;
  openOptions(): void;
  close(): void;
}

export interface PlayerBar {
  readonly node: HTMLElement;
  readonly playButton: HTMLButtonElement;
  show(state: PlayerState, address: string): void;
  /** Says something beside the buttons, with a button that helps; nothing where it is empty. */
  say(text: string, help?: { readonly label: string; act(): void }): void;
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

function draw(shape: keyof typeof shapes): SVGElement {
  const name = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(name, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(name, 'path');
  path.setAttribute('d', shapes[shape]);
  svg.append(path);
  return svg;
}

/** One quiet line at the foot of the page. */
export function makeBar(words: VoiceWords, acts: BarActs): PlayerBar {
  const make = (label: string, content: Node | string, act: () => void) => {
    const button = element('button', { type: 'button', title: label, ariaLabel: label }, content);
    button.addEventListener('click', act);
    return button;
  };
  const name = (button: HTMLButtonElement, label: string) => {
    button.title = label;
    button.ariaLabel = label;
  };
  const playButton = make(words.play, draw('play'), () => acts.toggle());
  const place = element('a', { className: 'place' });
  const status = element('p', { className: 'say' });
  status.setAttribute('role', 'status');
  const turn = element('span', { className: 'turn' });
  const node = element('section', { className: 'player', ariaLabel: words.player },
    element('div', { className: 'buttons' },
      make(words.previous, draw('previous'), () => acts.step(-1)), playButton, make(words.next, draw('next'), () => acts.step(1)),
      make(words.repeat, draw('repeat'), () => acts.repeat()), place, turn,
      make(words.options, draw('options'), () => acts.openOptions()), make(words.stop, '×', () => acts.close())),
    status);
  node.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') acts.close();
  });
  return {
    node,
    playButton,
    show(state, address) {
      const isGoing = state === 'speaking' || state === 'resting';
      playButton.replaceChildren(draw(isGoing ? 'pause' : 'play'));
      name(playButton, isGoing ? words.pause : state === 'held' ? words.resume : words.play);
      node.dataset.state = state;
      place.textContent = address;
      place.href = `#${address}`;
      place.ariaLabel = fill(words.toSentence, { address });
      turn.textContent = state === 'resting' ? words.yourTurn : '';
    },
    say(text, help) {
      status.replaceChildren(text);
      if (!help) return;
      const button = element('button', { type: 'button' }, help.label);
      button.addEventListener('click', () => help.act());
      status.append(' ', button);
    },
  };
}
