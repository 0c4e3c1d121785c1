'use client';

import { useParams } from 'next/navigation';
import { Failure } from '@/features/errors/failure';
import { routing } from '@/i18n/routing';

interface ErrorPageProps {
  readonly error: unknown;
  readonly retry: () => void;
}

export default function ErrorPage({ error, retry }: ErrorPageProps) {
  const { locale: given } = useParams<{ locale: string }>();
  const locale = routing.locales.find((each) => each === given) ?? routing.defaultLocale;
  return (
    <main id="main">
      <Failure locale={locale} error={error} retry={retry} />
    </main>
  );
}
