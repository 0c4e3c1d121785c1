import { routing, type Locale } from './routing';

const isLocale = (language: string): language is Locale => routing.locales.some((locale) => locale === language);

/** The first of our languages that an `Accept-Language` header asks for, by its weights; the default where none is. */
export function acceptedLocale(header: string | null): Locale {
  const wanted = (header ?? '').split(',').map((part) => {
    const [range = '', ...parameters] = part.trim().toLowerCase().split(';');
    const weight = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find((value) => value !== undefined);
    return { language: range.split('-')[0] ?? '', weight: weight === undefined ? 1 : Number(weight) };
  });
  const best = wanted.filter(({ language, weight }) => isLocale(language) && weight > 0).sort((a, b) => b.weight - a.weight)[0];
  return best && isLocale(best.language) ? best.language : routing.defaultLocale;
}

/**
 * The language in which a request is answered: that of its path, else the one that the reader prefers.
 * @param url path and query
 */
export function requestLocale(url: string, acceptLanguage: string | undefined): Locale {
  const [path = ''] = url.split('?', 1);
  return routing.locales.find((locale) => path === `/${locale}` || path.startsWith(`/${locale}/`)) ?? acceptedLocale(acceptLanguage ?? null);
}
