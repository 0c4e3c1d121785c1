import { getLocale } from 'next-intl/server';
import { NotFound } from '@/features/errors/not-found';
import { Frame } from '@/features/shell/frame';
import { messages } from '@/i18n/messages';
import { paths } from '@/i18n/paths';

export default async function LocaleNotFound() {
  const locale = await getLocale();
  return (
    <Frame locale={locale} path={paths.library()}>
      <title>{`${messages[locale].errors.notFound.title} | ${messages[locale].shell.siteName}`}</title>
      <NotFound locale={locale} />
    </Frame>
  );
}
