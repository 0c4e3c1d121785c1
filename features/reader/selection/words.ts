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
