import { loadProfile, type Choices } from '@/stores/profile/profile';
import { choiceKey } from '@/domain/study/choices/choice';
import { applyChoices, type AppliedReading } from '@/domain/study/choices/apply-choices';
import type { PanelWord } from '@/domain/study/word-file';
import { reprinted } from './events';
import { loadWordFile } from './word-file';
import { notifyChosenReadings, type Chosen } from './events';
import { printChosen } from './print-chosen-readings';
import { data } from '../contract/markup';

const loaded = new WeakMap<HTMLElement, Promise<Chosen>>();

/** What was chosen for the edition of a page, loaded once for each page; rejects where that cannot be had, and tries again when asked again. */
export function loadChosen(root: HTMLElement, signal: AbortSignal): Promise<Chosen> {
  const loading = loaded.get(root) ?? makeChosen(root, signal).catch((error: unknown) => {
    loaded.delete(root);
    throw error;
  });
  loaded.set(root, loading);
  return loading;
}

async function makeChosen(root: HTMLElement, signal: AbortSignal): Promise<Chosen> {
  const edition = root.dataset[data.edition] ?? '';
  const [file, profile] = await Promise.all([loadWordFile(edition), loadProfile()]);
  const [work = '', number = ''] = edition.split('/');
  let choices: Choices | null = null;
  let settled: ReadonlyMap<PanelWord, AppliedReading> = new Map();
  const print = () => printChosen(root, file, settled);
  const show = (now: Choices) => {
    if (now === choices || signal.aborted) return;
    choices = now;
    const anew = applyChoices(file.words, now.values(), { work, edition: Number(number) });
    const isSame = anew.size === settled.size && [...anew].every(([word, { reading }]) => settled.get(word)?.reading === reading);
    settled = anew;
    // The list is read again with every mark of a word, too.
    if (isSame) return;
    print();
    notifyChosenReadings(root, chosen);
  };
  const chosen: Chosen = {
    of: (word) => settled.get(word) ?? null,
    at: (place) => choices?.get(choiceKey(place))?.reading ?? null,
    async choose(place, reading) {
      await profile.choose({ place, reading });
      show(await profile.readChoices());
    },
  };
  show(await profile.readChoices());
  profile.watchChoices(show, signal);
  root.addEventListener(reprinted, print, { signal });
  return chosen;
}
