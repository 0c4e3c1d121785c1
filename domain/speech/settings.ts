import { languages, type Language } from '../text/language';

/** The choices of one who listens. Those of a scale ascend. */
export const voiceChoices = {
  /** Of each sentence: the Japanese, the English, or the Japanese and then the English. */
  languages: ['ja', 'en', 'both'],
  /** Whether the next sentence follows by itself. */
  span: ['on', 'sentence'],
  rate: ['0.5', '0.6', '0.7', '0.8', '0.9', '1', '1.1', '1.25', '1.5', '1.75', '2'],
  /** The pause after a sentence, in which one says it oneself, in lengths of the sentence. */
  shadow: ['0', '0.5', '1', '1.5', '2'],
} as const;

const presets = { languages: 'ja', span: 'on', rate: '1', shadow: '0' } as const;

export type VoiceChoiceName = keyof typeof voiceChoices;
export type VoiceChoice<N extends VoiceChoiceName> = (typeof voiceChoices)[N][number];

/** How one wants to be read to. `voice` is what the browser calls the voice chosen for a language; null for the most fitting. */
export type VoiceSettings = { readonly [N in VoiceChoiceName]: VoiceChoice<N> } & { readonly voice: Readonly<Record<Language, string | null>> };

export const presetVoiceSettings: VoiceSettings = { ...presets, voice: { ja: null, en: null } };

export const voiceChoiceNames = Object.keys(voiceChoices) as VoiceChoiceName[];

/** Of what `printVoiceSettings` wrote; what is unknown there is passed over. */
export function parseVoiceSettings(kept: string): VoiceSettings {
  const query = new URLSearchParams(kept);
  const choice = (name: VoiceChoiceName) => {
    const value = query.get(name) ?? '';
    return (voiceChoices[name] as readonly string[]).includes(value) ? value : presets[name];
  };
  const voice = (language: Language) => {
    const name = query.get(`voice-${language}`) ?? '';
    return name === '' || name.length > 200 ? null : name;
  };
  return {
    ...(Object.fromEntries(voiceChoiceNames.map((name) => [name, choice(name)])) as Pick<VoiceSettings, VoiceChoiceName>),
    voice: { ja: voice('ja'), en: voice('en') },
  };
}

/** As a query, without what is preset; null where all of it is. */
export function printVoiceSettings(settings: VoiceSettings): string | null {
  const query = new URLSearchParams();
  for (const name of voiceChoiceNames) if (settings[name] !== presets[name]) query.set(name, settings[name]);
  for (const language of languages) {
    const name = settings.voice[language];
    if (name !== null) query.set(`voice-${language}`, name);
  }
  const text = query.toString();
  return text === '' ? null : text;
}

/** The languages in which a sentence is read, in their order. */
export function languagesOf({ languages: wished }: Pick<VoiceSettings, 'languages'>): readonly Language[] {
  return wished === 'both' ? languages : [wished];
}

/** One step along the scale of rates; the same at its end. */
export function stepRate(rate: VoiceChoice<'rate'>, by: 1 | -1): VoiceChoice<'rate'> {
  return voiceChoices.rate[voiceChoices.rate.indexOf(rate) + by] ?? rate;
}
