import type { Language } from '../text/language';

/** A voice of a browser, as far as it has to be known to choose one. */
export interface VoiceLike {
  /** What the browser calls it, and the same on the next visit. */
  readonly voiceURI: string;
  readonly name: string;
  /** BCP 47; some engines write ja_JP. */
  readonly lang: string;
  /** The browser's own choice for its language. */
  readonly default: boolean;
  /** False where what is said is sent to a server. */
  readonly localService: boolean;
}

/** The language and region that a voice is asked for. */
export const speechLanguage: Readonly<Record<Language, string>> = { ja: 'ja-JP', en: 'en-US' };

/** Voices that systems bring along for fun, or for screen readers at great speed: nobody learns by them. */
const odd = /^(Albert|Bad News|Bahh|Bells|Boing|Bubbles|Cellos|Deranged|Eddy|Flo|Fred|Good News|Grandma|Grandpa|Hysterical|Jester|Junior|Kathy|Organ|Pipe Organ|Princess|Ralph|Reed|Rocko|Sandy|Shelley|Superstar|Trinoids|Whisper|Wobble|Zarvox)\b/;

/** The voices of a language, the most fitting first: those that speak without a connection before others, because they also say which word they are at. */
export function voicesFor<V extends VoiceLike>(voices: readonly V[], language: Language): V[] {
  const rank = (voice: V) => Number(odd.test(voice.name)) * 8 + Number(!voice.localService) * 4 + Number(!voice.default) * 2 + Number(tag(voice) !== speechLanguage[language].toLowerCase());
  return voices.filter((voice) => tag(voice).split('-')[0] === language).sort((a, b) => rank(a) - rank(b));
}

/** The voice that a person has chosen, or the most fitting; null where the browser has none for the language. */
export function voiceFor<V extends VoiceLike>(voices: readonly V[], language: Language, chosen: string | null): V | null {
  const fitting = voicesFor(voices, language);
  return fitting.find(({ voiceURI }) => voiceURI === chosen) ?? fitting[0] ?? null;
}

function tag({ lang }: VoiceLike): string {
  return lang.replace(/_/g, '-').toLowerCase();
}

/** Seconds after which Chromium stops a voice that speaks from a server, less a margin. */
const longest = 11;
/** Characters that a voice says in a second, at the usual rate; a quick one. */
const pace: Readonly<Record<Language, number>> = { ja: 7, en: 15 };

/** The most characters that one utterance of a voice should have; null where there is no limit. */
export function maxUtteranceLength({ localService }: VoiceLike, language: Language, rate: number): number | null {
  return localService ? null : Math.floor(longest * pace[language] * rate);
}
