import type { Language } from '@/domain/text/language';
import type { CslItem } from '../csl-item';

/** Where a file has to say a year and there is none. */
export const undatedPhrase: Readonly<Record<Language, string>> = { ja: '日付なし', en: 'n.d.' };

/** A sentence: "Translated by Taiyaku editors."; empty for an original. */
export function translationPhrase({ translator, language }: Pick<CslItem, 'translator' | 'language'>): string {
  if (!translator) return '';
  const names = translator.map((name) => ('literal' in name ? name.literal : language === 'ja' ? `${name.family}${name.given}` : `${name.given} ${name.family}`));
  return language === 'ja' ? `${names.join('、')}訳。` : `Translated by ${names.join(' and ')}.`;
}
