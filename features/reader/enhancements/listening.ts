import type { Voice } from '../widgets/voice/voice';
import type { Sentences } from './sentences';
import { css, data } from '../contract/markup';

export interface Listening {
  /** l, r, < and >, and j and k while one listens: true where something came of it. */
  key(key: string): boolean;
}

/** Asks for the voice, which is loaded when one first listens: by keys, and by whatever has `data-listen`. */
export function watchListening(
  root: HTMLElement, lights: { show(target: Element | null): void }, sentences: Sentences, closeCard: () => void, signal: AbortSignal,
): Listening {
  let voice: Voice | null = null;
  let loading: Promise<Voice> | null = null;
  const withVoice = (act: (voice: Voice) => void) => {
    if (voice) return act(voice);
    loading ??= import('../widgets/voice/voice').then(({ makeVoice }) => makeVoice(root, lights, signal));
    loading.then((made) => {
      voice = made;
      if (!signal.aborted) act(made);
    }, (error: unknown) => {
      loading = null;
      console.warn('The voice could not be loaded:', error);
    });
  };
  // A passage by itself is what one has come for, until one is at another sentence.
  const passage = () => (root.matches(`${css.excerpt}:not(:has(${css.text} ${css.bead}${css.lit}, ${css.text} :focus))`) ? root.querySelector('mark')?.closest<HTMLElement>(css.with.bead) : null);
  const here = () => (passage() ?? sentences.current())?.dataset[data.bead];
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || !target.closest('[data-listen]')) return;
    const bead = here();
    // It would lie over what is read.
    closeCard();
    withVoice((made) => made.listen(bead, { focus: true }));
  }, { signal });

  return {
    key(key) {
      const isOpen = voice?.isOpen === true;
      switch (key) {
        case 'l':
        case 'r': {
          const bead = here();
          withVoice((made) => {
            if (!made.isOpen) made.listen(bead, { once: key === 'r' });
            else if (key === 'l') made.toggle();
            else made.repeat();
          });
          return true;
        }
        case 'j': if (isOpen) voice?.step(1); return isOpen;
        case 'k': if (isOpen) voice?.step(-1); return isOpen;
        case '<': if (isOpen) voice?.stepRate(-1); return isOpen;
        case '>': if (isOpen) voice?.stepRate(1); return isOpen;
        default: return false;
      }
    },
  };
}
