import { loadProfile, type KnownWords } from '@/components/profile/profile';
import type { WordState } from '@/domain/study/known/change';
import { identityOf, isVocabulary, keyOf } from '@/domain/study/known/word';
import { reprinted } from '../interlinear/reprinted';
import { loadWordFile } from './load';
import { printedWords } from './printed';

/** A word of the page: its key and where it is printed. */
interface PrintedWord {
  readonly key: string;
  readonly ranges: readonly Range[];
}

const drawn = ['new', 'learning'] as const satisfies readonly WordState[];

/**
 * Draws the words that are new and those being learned over the text, which stays as it is, until the
 * signal. A word of which nothing was said is new. Throws where the words cannot be had.
 */
export async function colourWords(root: HTMLElement, signal: AbortSignal): Promise<void> {
  if (typeof Highlight === 'undefined') return;
  const [file, profile] = await Promise.all([loadWordFile(root.dataset.edition ?? ''), loadProfile()]);
  if (signal.aborted) return;
  const find = () => printedWords(root, file).filter(({ word }) => isVocabulary(word)).map(({ word, ranges }): PrintedWord => ({ key: keyOf(identityOf(word)), ranges }));
  let printed = find();
  let latest: KnownWords = new Map();
  profile.watch((known) => {
    latest = known;
    draw(printed, known);
  }, signal);
  root.addEventListener(reprinted, () => {
    printed = find();
    draw(printed, latest);
  }, { signal });
  signal.addEventListener('abort', () => drawn.forEach((state) => CSS.highlights.delete(name(state))));
}

const name = (state: WordState) => `word-${state}`;

function draw(printed: readonly PrintedWord[], known: KnownWords): void {
  for (const state of drawn) {
    const ranges = printed.filter(({ key }) => (known.get(key)?.state ?? 'new') === state).flatMap((word) => word.ranges);
    const highlight = new Highlight(...ranges);
    // Under the word that is asked about.
    highlight.priority = -1;
    CSS.highlights.set(name(state), highlight);
  }
}
