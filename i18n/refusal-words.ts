import { createTranslator } from 'next-intl';
import { requestLocale } from './accepted-locale';
import { messages } from './messages';
import type { Locale } from './routing';

/** What a refusal says: of methods that are allowed, or of seconds to wait. */
export type RefusalWords = { readonly kind: 'method'; readonly allowed: string } | { readonly kind: 'tooOften'; readonly seconds: number };

/** In the language of the path, else of `Accept-Language`. */
export function refusalWords(path: string, acceptLanguage: string | undefined, refusal: RefusalWords): { language: Locale; title: string; detail: string } {
  const language = requestLocale(path, acceptLanguage);
  const words = createTranslator({ locale: language, messages: messages[language], namespace: 'api.problems' });
  if (refusal.kind === 'method') return { language, title: words('methodHere.title'), detail: words('methodHere.detail', { allowed: refusal.allowed }) };
  return { language, title: words('tooOften.title'), detail: words('tooOften.detail', { seconds: refusal.seconds }) };
}
