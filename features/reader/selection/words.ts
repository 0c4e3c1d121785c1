import type { Messages } from '@/i18n/messages';

export type SelectionWords = Messages['selection'];

const files = {
  ja: () => import('@/messages/ja/selection.json'),
  en: () => import('@/messages/en/selection.json'),
};

export const pageLocale = (): 'ja' | 'en' => (document.documentElement.lang === 'ja' ? 'ja' : 'en');

/** In the page's language; no page carries them before something is selected. */
export async function loadSelectionWords(): Promise<SelectionWords> {
  return (await files[pageLocale()]()).default;
}

const citationFiles = {
  ja: () => import('@/messages/ja/citation.json'),
  en: () => import('@/messages/en/citation.json'),
};

/** The names of languages and forms, as the page has them on which one cites. */
export async function loadCitationWords(): Promise<Messages['citation']> {
  return (await citationFiles[pageLocale()]()).default;
}
