'use client';

import { Failure } from '@/features/errors/failure';
import { routing } from '@/i18n/routing';
import './globals.css';

interface GlobalErrorProps {
  readonly error: unknown;
  readonly retry: () => void;
}

/** Where not even the frame of a page could be shown: in both languages. */
export default function GlobalError({ error, retry }: GlobalErrorProps) {
  return (
    <html lang={routing.defaultLocale}>
      <body>
        <main>
          {routing.locales.map((locale) => <Failure key={locale} locale={locale} error={error} retry={retry} />)}
        </main>
      </body>
    </html>
  );
}
