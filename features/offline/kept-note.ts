import { localized, paths } from '@/i18n/paths';
import { fillMessage } from '@/i18n/fill-message';
import { shownEdition } from './shown-edition';
import { loadOfflineWords, pageLocale, printDate } from './words';

/** Says at the head of a page that it comes from the device, and which edition it is. Its room was kept from the first paint. */
export async function sayKept(): Promise<void> {
  const root = document.documentElement;
  const { kept } = root.dataset;
  if (kept === undefined) return;
  const words = await loadOfflineWords();
  const locale = pageLocale();
  const date = printDate(Number(kept), locale);
  const edition = shownEdition();
  const note = document.createElement('p');
  note.className = 'kept-note';
  note.setAttribute('role', 'note');
  if (!edition) note.textContent = fillMessage(words.shownPage, { date });
  else {
    const isLatestAddress = location.pathname === localized(locale, paths.work(edition.work));
    note.textContent = [fillMessage(words.shownEdition, { number: edition.number, date }), ...(isLatestAddress ? [words.newestUnknown] : [])].join(locale === 'ja' ? '' : ' ');
  }
  root.dataset.keptSaid = '';
  document.body.prepend(note);
}
