import { parseVoiceSettings, printVoiceSettings, type VoiceSettings } from '@/domain/speech/settings';
import { readKept, writeKept } from '../along/kept';

const key = 'taiyaku.voice';

export const readVoiceSettings = (): VoiceSettings => parseVoiceSettings(readKept(key));
export const keepVoiceSettings = (settings: VoiceSettings): void => writeKept(key, printVoiceSettings(settings));
