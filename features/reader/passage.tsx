import { getTranslations } from 'next-intl/server';
import type { Concept } from '@/domain/glossary/concept';
import type { TextHelp } from '@/domain/study/help';
import type { Edition } from '@/domain/text/edition';
import { formatAddress } from '@/domain/text/address';
import { formatPassage, printPassage, type Passage } from '@/domain/text/passage';
import type { PassageSpans } from '@/domain/text/passage-spans';
import { localized, paths } from '@/i18n/paths';
import type { Locale } from '@/i18n/routing';
import { Prose } from './prose';
import { renderExcerpt } from './render/excerpt';
import { compact } from './render/html';
import './reader.css';

export interface PassagePageProps {
  readonly locale: Locale;
  readonly edition: Edition;
  readonly concepts: readonly Concept[];
  readonly help: TextHelp;
  readonly passage: Passage;
  readonly spans: PassageSpans;
  readonly paragraphs: ReadonlySet<number>;
  /** What is said of it first of all. */
  readonly notice?: React.ReactNode;
  /** What else there is to say of it, under the words. */
  readonly children?: React.ReactNode;
}

/** A passage, marked among the paragraphs it stands in. */
export async function PassagePage({ locale, edition, concepts, help, passage, spans, paragraphs, notice, children }: PassagePageProps) {
  const t = await getTranslations({ locale, namespace: 'passage' });
  const reader = await getTranslations({ locale, namespace: 'reader' });
  const { number, work } = edition;
  const whole = `${localized(locale, paths.edition(work.slug, number))}#${formatAddress(passage.from)}`;
  const text = renderExcerpt(edition, concepts, help, locale, reader, { passage: spans, own: passage.part?.language ?? null, paragraphs });
  return (
    <>
      {notice}
      <header className="passage-head">
        <p>{t('ofEdition', { number })}</p>
        <h1>
          <a href={localized(locale, paths.edition(work.slug, number))}>{work.title[locale]}</a> <span className="place">{printPassage(passage)}</span>
        </h1>
      </header>
      <Prose excerpt edition={`${work.slug}/${number}`} text={compact(text)} messages={{ card: reader('card'), close: reader('close'), toWord: reader('toWord'), wordsLost: reader('wordsLost') }} />
      <p className="passage-on">
        <a href={whole}>{t('readOn')}</a>{' '}
        <a href={localized(locale, paths.cite(work.slug, number, formatPassage(passage)))}>{t('cite')}</a>
      </p>
      {children}
    </>
  );
}
