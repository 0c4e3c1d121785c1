import { getTranslations } from 'next-intl/server';
import type { Concept } from '@/domain/glossary/concept';
import type { TextHelp } from '@/domain/study/help';
import type { Edition } from '@/domain/text/edition';
import { messages } from '@/i18n/messages';
import { localized, paths } from '@/i18n/paths';
import type { Locale } from '@/i18n/routing';
import { Prose } from './prose';
import { compact } from './render/html';
import { renderReader } from './render/reader';
import { ViewSwitch } from './view-switch';
import './reader.css';

export interface ReaderProps {
  readonly locale: Locale;
  readonly edition: Edition;
  readonly concepts: readonly Concept[];
  /** What the analysis found. */
  readonly help: TextHelp;
}

/** A work in both languages, sentence by sentence, with its terms and the state of its source. */
export async function Reader({ locale, edition, concepts, help }: ReaderProps) {
  const t = await getTranslations({ locale, namespace: 'reader' });
  const { number, latest, work } = edition;
  return (
    <>
      {number < latest && (
        <p className="newer" role="note">
          {t('newerEdition', { number })}{' '}
          <a href={localized(locale, paths.work(work.slug))}>{t('toNewest', { latest })}</a>
        </p>
      )}
      <p className="share" data-share={`${work.slug}/${number}`} data-words={messages[locale].study.share} />
      <Prose edition={`${work.slug}/${number}`} text={compact(renderReader(edition, concepts, help, locale, t))} messages={{ card: t('card'), close: t('close'), toWord: t('toWord'), wordsLost: t('wordsLost') }} />
    </>
  );
}

/** The bar's part of the reader: how the source is shown where there is one, how the text is shown, how far one is. */
export async function ReaderTools({ locale, edition }: Pick<ReaderProps, 'locale' | 'edition'>) {
  const t = await getTranslations({ locale, namespace: 'reader' });
  const settings = await getTranslations({ locale, namespace: 'settings' });
  const voice = await getTranslations({ locale, namespace: 'voice' });
  return (
    <>
      {edition.witness && (
        <ViewSwitch
          label={t('views')}
          words={{ reading: t('viewReading'), edited: t('viewEdited'), received: t('viewReceived') }}
        />
      )}
      <span data-progress="" />
      <button className="opener" type="button" data-listen="">
        {voice('button')}
      </button>
      <button className="opener" type="button" data-settings="" aria-haspopup="dialog">
        {settings('button')}
      </button>
    </>
  );
}
