import type { Messages } from '@/i18n/messages';

export type OfflineWords = Messages['offline'];

const files = {
  ja: () => import('@/messages/ja/offline.json'),
  en: () => import('@/messages/en/offline.json'),
};

export const pageLocale = (): 'ja' | 'en' => (document.documentElement.lang === 'ja' ? 'ja' : 'en');

/** In the page's language; loaded when there is something to say. */
export async function loadOfflineWords(): Promise<OfflineWords> {
  return (await files[pageLocale()]()).default;
}

export function printDate(time: number, locale: 'ja' | 'en'): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(time);
}

/** With two digits: what a kept page takes is not known more exactly. */
export function printSize(bytes: number, locale: 'ja' | 'en'): string {
  const unit = bytes < 1_000_000 ? 'kilobyte' : 'megabyte';
  const format = new Intl.NumberFormat(locale, { style: 'unit', unit, maximumSignificantDigits: 2 });
  return format.format(bytes / (unit === 'kilobyte' ? 1000 : 1_000_000));
}
