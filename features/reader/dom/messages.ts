import type { Messages } from '@/i18n/messages';

export type SettingsWords = Messages['settings'];
export type PanelMessages = Messages['words'];
export type SelectionWords = Messages['selection'];
export type VoiceWords = Messages['voice'];

/** The language of the page. */
export function pageLanguage(): 'ja' | 'en' {
  return document.documentElement.lang === 'ja' ? 'ja' : 'en';
}

/*
 * Messages in the page's language. Each is loaded with the widget that needs it, so that no page carries them.
 */
const settings = { ja: () => import('@/messages/ja/settings.json'), en: () => import('@/messages/en/settings.json') };
const words = { ja: () => import('@/messages/ja/words.json'), en: () => import('@/messages/en/words.json') };
const selection = { ja: () => import('@/messages/ja/selection.json'), en: () => import('@/messages/en/selection.json') };
const citation = { ja: () => import('@/messages/ja/citation.json'), en: () => import('@/messages/en/citation.json') };
const voice = { ja: () => import('@/messages/ja/voice.json'), en: () => import('@/messages/en/voice.json') };

export const loadSettingsMessages = async (): Promise<SettingsWords> => (await settings[pageLanguage()]()).default;
export const loadPanelMessages = async (): Promise<PanelMessages> => (await words[pageLanguage()]()).default;
export const loadSelectionMessages = async (): Promise<SelectionWords> => (await selection[pageLanguage()]()).default;
/** The names of languages and forms, as the page has them on which one cites. */
export const loadCitationMessages = async (): Promise<Messages['citation']> => (await citation[pageLanguage()]()).default;
export const loadVoiceMessages = async (): Promise<VoiceWords> => (await voice[pageLanguage()]()).default;
