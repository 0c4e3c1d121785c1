import type { Language } from '../text/language';

/** Printed where something is lost: real characters, so that no copy closes the gap. */
export const gapSign: Readonly<Record<Language, string>> = { ja: '［…］', en: '[…]' };

/** The same for the ear, with the rests that a voice makes at commas. */
export const gapSpoken: Readonly<Record<Language, string>> = { ja: '、欠落、', en: ', words lost, ' };
