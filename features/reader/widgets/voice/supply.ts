import { hasChoicesFlag } from '@/stores/profile/profile-flags';
import { languagesOf, type VoiceSettings } from '@/domain/speech/settings';
import { voiceFor } from '@/domain/speech/voices';
import type { WordFile } from '@/domain/study/word-file';
import type { Language } from '@/domain/text/language';
import type { Chosen } from '../../dom/events';
import { loadWordFile } from '../../dom/word-file';
import { installedVoices } from './installed';
import { partOf, type PagePart, type PageSentence } from './page-sentences';
import { data } from '../../contract/markup';

export const isSupported = () => 'speechSynthesis' in window;

/** What reading aloud needs: voices, and for the Japanese its readings. */
export interface Supply {
  voices(): readonly SpeechSynthesisVoice[];
  voiceOf(language: Language): SpeechSynthesisVoice | null;
  /** Those that are wished and have a voice. */
  languages(): readonly Language[];
  partsOf(sentence: PageSentence | undefined): PagePart[];
  /** Fetches what is missing; `readings` is false where those that are wished cannot be had. */
  load(): Promise<{ readonly readings: boolean }>;
  /** Readings were chosen, and the page's texts divided anew: its parts are others. */
  readAnew(chosen: Chosen): void;
  /** The browser has other voices now. */
  refresh(): void;
}

export function makeSupply(root: HTMLElement, settings: () => VoiceSettings, signal: AbortSignal): Supply {
  let installed: readonly SpeechSynthesisVoice[] = [];
  let file: WordFile | null = null;
  let chosen: Chosen | null = null;
  let parts = new Map<HTMLElement, PagePart>();

  const voiceOf = (language: Language) => voiceFor(installed, language, settings().voice[language]);
  const languages = () => languagesOf(settings()).filter((language) => voiceOf(language) !== null);
  const partFor = (element: HTMLElement, language: Language) => {
    const part = parts.get(element) ?? partOf(element, language, file, (word) => chosen?.of(word)?.reading ?? null);
    parts.set(element, part);
    return part;
  };
  /** Without what the reader chose, the text is read as everyone's is. */
  const loadChosen = async () => {
    if (chosen || !hasChoicesFlag()) return;
    try {
      chosen = await import('../../dom/chosen-readings').then((choices) => choices.loadChosen(root, signal));
      parts = new Map();
    } catch (error) {
      console.warn('The chosen readings could not be opened:', error);
    }
  };
  const loadReadings = async () => {
    if (file || !languagesOf(settings()).includes('ja')) return true;
    try {
      file = await loadWordFile(root.dataset[data.edition] ?? '');
      parts = new Map();
      return true;
    } catch (error) {
      console.warn('The readings for the voice could not be loaded:', error);
      return false;
    }
  };

  return {
    voices: () => installed,
    voiceOf,
    languages,
    partsOf: (sentence) => languages().flatMap((language) => (sentence?.segments[language] ?? []).map((element) => partFor(element, language))),
    async load() {
      const [voices, readings] = await Promise.all([installed.length > 0 ? installed : installedVoices(), loadReadings(), loadChosen()]);
      installed = voices;
      return { readings };
    },
    readAnew(now) {
      chosen = now;
      parts = new Map();
    },
    refresh() {
      installed = window.speechSynthesis.getVoices();
    },
  };
}
