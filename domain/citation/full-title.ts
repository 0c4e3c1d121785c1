import type { Language } from '../text/language';
import type { Work } from '../text/work';

/** The title with what stands under it. A Japanese subtitle brings its own dash where it has one. */
export function fullTitle({ title, subtitle }: Pick<Work, 'title' | 'subtitle'>, language: Language): string {
  const under = subtitle?.[language];
  if (!under) return title[language];
  if (language === 'en') return `${title.en}: ${under}`;
  return /^[—―─:：]/.test(under) ? `${title.ja}${under}` : `${title.ja}——${under}`;
}
