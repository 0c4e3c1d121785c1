import { SettingsScript } from '@/components/settings/settings-script';
import { NotFound } from '@/features/errors/not-found';
import { PathLanguageScript } from '@/features/errors/path-language';
import { messages } from '@/i18n/messages';
import { routing } from '@/i18n/routing';
import './globals.css';

/**
 * For addresses that no route knows: prerendered, whole without a script. It is
 * one page for all of them, so it speaks both languages; a script hides the one
 * that is not the path's. Why not in `[locale]`: docs/decisions/not-found.md
 */
export default function RootNotFound() {
  return (
    <html lang={routing.defaultLocale} suppressHydrationWarning>
      <head>
        <title>{routing.locales.map((locale) => messages[locale].errors.notFound.title).join(' / ')}</title>
        <SettingsScript />
        <PathLanguageScript />
      </head>
      <body>
        <main>
          {routing.locales.map((locale) => <NotFound key={locale} locale={locale} />)}
        </main>
      </body>
    </html>
  );
}
