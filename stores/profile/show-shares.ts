import type { Share } from '@/domain/study/known/share';
import { loadProfile, sharesQuery } from './profile';

/** Fills what waits on the page for figures of one's own (`data-share="work/edition"`, in the wording of `data-words`). Throws where they cannot be had. */
export async function showShares(): Promise<void> {
  const places = [...document.querySelectorAll<HTMLElement>('[data-share]')];
  if (places.length === 0) return;
  const profile = await loadProfile();
  const shares = await profile.queries.fetchQuery(sharesQuery);
  for (const place of places) {
    const found = shares.find(({ work, edition }) => place.dataset.share === `${work}/${edition}`);
    if (found) place.textContent = wordingOf(found.share, place.dataset.words ?? '');
  }
}

/** Exported for its test. */
export function wordingOf({ words, running, kanji }: Share, wording: string): string {
  const percent = running.all === 0 ? 0 : Math.floor((running.known / running.all) * 100);
  const values: Readonly<Record<string, number>> = {
    percent, known: words.known, all: words.all, learning: words.learning, kanji: kanji.known, allKanji: kanji.all,
  };
  return wording.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
