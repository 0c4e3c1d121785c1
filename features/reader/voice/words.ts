import type { Messages } from '@/i18n/messages';
import { pageLanguage } from '../words/load';

export type VoiceWords = Messages['voice'];

const files = {
  ja: () => import('@/messages/ja/voice.json'),
  en: () => import('@/messages/en/voice.json'),
};

/** In the page's language; no page carries them before one listens. */
export async function loadVoiceWords(): Promise<VoiceWords> {
  return (await files[pageLanguage()]()).default;
}
