import { valueOf } from '@/components/settings/root-settings';
import type { Interlinear } from './interlinear/interlinear';
import { say } from '../dom/announce';

export interface WordByWord {
  /** Prints the text as the settings say now; at once where the words are there. */
  follow(): void;
}

/**
 * The layout that has every word with its gloss. The words are fetched when it is first chosen; until they are there,
 * and where they cannot be had, sentences stand under each other. On paper the running text is printed. `hold` keeps
 * the place when the words come.
 */
export function watchWordByWord(root: HTMLElement, hold: (change: () => void) => void, signal: AbortSignal): WordByWord {
  let loading: Promise<void> | null = null;
  let made: Interlinear | null = null;
  let isOnPaper = false;
  const isWished = () => valueOf('layout') === 'word' && valueOf('writing') === 'horizontal' && !isOnPaper;
  const load = async () => {
    try {
      const { makeInterlinear } = await import('./interlinear/interlinear');
      made = await makeInterlinear(root);
      if (made) hold(() => follow());
      else void say((words) => words.noWords);
    } catch (error) {
      console.warn('The words could not be loaded:', error);
      loading = null;
      void say((words) => words.wordsLost);
    }
  };
  const follow = () => {
    if (signal.aborted) return;
    if (!isWished()) made?.hide();
    else if (made) made.show();
    else loading ??= load();
  };
  const print = (onPaper: boolean) => () => {
    isOnPaper = onPaper;
    follow();
  };
  window.addEventListener('beforeprint', print(true), { signal });
  window.addEventListener('afterprint', print(false), { signal });
  window.addEventListener('online', follow, { signal });
  const observer = new MutationObserver(follow);
  observer.observe(document.documentElement, { attributeFilter: ['data-layout', 'data-writing'] });
  signal.addEventListener('abort', () => observer.disconnect());
  follow();
  return { follow };
}
