import type { Messages } from '@/i18n/messages';

export type SettingsWords = Messages['settings'];

const files = {
  ja: () => import('@/messages/ja/settings.json'),
  en: () => import('@/messages/en/settings.json'),
};

/** The words of the page's language; loaded when a panel first needs them, so that no page carries them. */
export async function loadWords(): Promise<SettingsWords> {
  return (await files[document.documentElement.lang === 'ja' ? 'ja' : 'en']()).default;
}

/** Puts values where the words have their names in braces. */
export function fill(words: string, values: Readonly<Record<string, string | number>>): string {
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
