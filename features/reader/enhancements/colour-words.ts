import { loadProfile, type KnownWords } from '@/stores/profile/profile';
import type { SettingValue } from '@/domain/reading/settings';
import { wordStates, type WordState } from '@/domain/study/known/change';
import { identityOf, isVocabulary, keyOf } from '@/domain/study/known/word';
import { reprinted } from '../dom/events';
import { loadWordFile } from '../dom/word-file';
import { printedWords } from '../dom/printed-words';
import { data } from '../contract/markup';

/** A word of the page: its key and where it is printed. */
interface PrintedWord {
  readonly key: string;
  readonly ranges: readonly Range[];
}

type Wished = Exclude<SettingValue<'known'>, 'plain'>;

/** States that are drawn, and which one a word has of which nothing was said. */
const ways: Readonly<Record<Wished, { readonly drawn: readonly WordState[]; readonly unsaid: WordState | null }>> = {
  marked: { drawn: ['new', 'learning', 'known'], unsaid: null },
  coloured: { drawn: ['new', 'learning'], unsaid: 'new' },
};

/**
 * Draws words over the text, which stays as it is, by what the reader says of them, until the signal.
 * Throws where the words cannot be had.
 */
export async function colourWords(root: HTMLElement, wished: Wished, signal: AbortSignal): Promise<void> {
  if (typeof Highlight === 'undefined') return;
  const [file, profile] = await Promise.all([loadWordFile(root.dataset[data.edition] ?? ''), loadProfile()]);
  if (signal.aborted) return;
  const find = () => printedWords(root, file).filter(({ word }) => isVocabulary(word)).map(({ word, ranges }): PrintedWord => ({ key: keyOf(identityOf(word)), ranges }));
  let printed = find();
  let latest: KnownWords = new Map();
  profile.watch((known) => {
    latest = known;
    draw(printed, known, wished);
  }, signal);
  root.addEventListener(reprinted, () => {
    printed = find();
    draw(printed, latest, wished);
  }, { signal });
  signal.addEventListener('abort', () => wordStates.forEach((state) => CSS.highlights.delete(name(state))));
}

const name = (state: WordState) => `word-${state}`;

function draw(printed: readonly PrintedWord[], known: KnownWords, wished: Wished): void {
  const { drawn, unsaid } = ways[wished];
  for (const state of drawn) {
    const ranges = printed.filter(({ key }) => (known.get(key)?.state ?? unsaid) === state).flatMap((word) => word.ranges);
    const highlight = new Highlight(...ranges);
    // Under the word that is asked about.
    highlight.priority = -1;
    CSS.highlights.set(name(state), highlight);
  }
}
