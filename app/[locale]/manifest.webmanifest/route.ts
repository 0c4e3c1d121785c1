import { hasLocale } from 'next-intl';
import { messages } from '@/i18n/messages';
import { localized, paths } from '@/i18n/paths';
import { routing } from '@/i18n/routing';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

interface RouteContext {
  readonly params: Promise<{ locale: string }>;
}

/** What a device needs to install Taiyaku, in the language in which it was found. It is one program, whatever the language. */
export async function GET(_: Request, { params }: RouteContext): Promise<Response> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return new Response(null, { status: 404 });
  const { shell } = messages[locale];
  const manifest = {
    id: '/',
    name: `${shell.siteName} – ${shell.siteTagline}`,
    short_name: shell.siteName,
    description: shell.siteDescription,
    lang: locale,
    dir: 'ltr',
    start_url: localized(locale, paths.library()),
    scope: '/',
    display: 'standalone',
    background_color: '#fbf8f1',
    theme_color: '#fbf8f1',
    categories: ['books', 'education'],
    icons: [
      { src: '/icons/192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
      { src: '/icons/512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
      { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  };
  return new Response(JSON.stringify(manifest), { headers: { 'Content-Type': 'application/manifest+json; charset=utf-8' } });
}
