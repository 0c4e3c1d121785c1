import { parseVoiceSettings, printVoiceSettings, type VoiceSettings } from '@/domain/speech/settings';
import { readStored, writeStored } from '../../dom/device-storage';

const key = 'taiyaku.voice';

export const readVoiceSettings = (): VoiceSettings => parseVoiceSettings(readStored(key));
export const storeVoiceSettings = (settings: VoiceSettings): void => writeStored(key, printVoiceSettings(settings));
