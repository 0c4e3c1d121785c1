import { ThemeScript } from '@/components/theme-script';
import { NotFound } from '@/features/errors/not-found';
import { messages } from '@/i18n/messages';
import { routing } from '@/i18n/routing';
import './globals.css';

/** For an address whose language is not known: both. */
export default function RootNotFound() {
  return (
    <html lang={routing.defaultLocale} suppressHydrationWarning>
      <head>
        <title>{routing.locales.map((locale) => messages[locale].errors.notFound.title).join(' / ')}</title>
        <ThemeScript />
      </head>
      <body>
        <main>
          {routing.locales.map((locale) => <NotFound key={locale} locale={locale} />)}
        </main>
      </body>
    </html>
  );
}
