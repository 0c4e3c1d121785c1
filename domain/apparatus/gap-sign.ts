import type { Language } from '../text/language';

/** Printed where something is lost: real characters, so that no copy closes the gap. */
export const gapSign: Readonly<Record<Language, string>> = { ja: '［…］', en: '[…]' };
