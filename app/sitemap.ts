import type { MetadataRoute } from 'next';
import { localized, paths } from '@/i18n/paths';
import { routing } from '@/i18n/routing';
import { env } from '@/server/runtime/env';
import { listPages } from '@/server/use-cases/list-pages';

export const dynamic = 'force-dynamic';

/** Each page in each language, with the other beside it. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const site = env().SITE_URL;
  const { works, concepts } = await listPages();
  const pages: { path: string; date?: string }[] = [
    { path: paths.library() },
    { path: paths.glossary() },
    { path: paths.api() },
    ...works.flatMap(({ slug, date }) => [{ path: paths.work(slug), date }, { path: paths.history(slug), date }]),
    ...concepts.map((slug) => ({ path: paths.concept(slug) })),
  ];
  return pages.flatMap(({ path, date }) => {
    const languages = Object.fromEntries(routing.locales.map((locale) => [locale, `${site}${localized(locale, path)}`]));
    return routing.locales.map((locale) => ({
      url: `${site}${localized(locale, path)}`,
      lastModified: date,
      alternates: { languages: { ...languages, 'x-default': `${site}${path}` } },
    }));
  });
}
