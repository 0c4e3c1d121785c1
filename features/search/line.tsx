import { Fragment } from 'react';
import { EditedWords } from '@/components/edited-words/edited-words';
import { lineAround } from '@/domain/search/context';
import type { SearchLine } from '@/domain/search/lines';
import { otherLanguage } from '@/domain/text/language';
import { localized, paths } from '@/i18n/paths';
import type { Locale } from '@/i18n/routing';
import styles from './lines.module.css';
import type { SearchWords } from './words';

interface LineProps {
  readonly locale: Locale;
  readonly line: SearchLine;
  readonly withTitle: boolean;
  readonly t: SearchWords;
}

export function Line({ locale, line, withTitle, t }: LineProps) {
  const { work, edition, address, text, hit, language, marks, interventions, partner } = line;
  const around = lineAround(text, hit, language);
  const words = { text, language, marks, interventions };
  const other = otherLanguage(language);
  const href = localized(locale, paths.passage(work.slug, edition, line.passage));
  return (
    <li className={styles.line}>
      <p className={styles.place}>
        <a href={href} aria-label={t('place', { title: work.title[locale], address })}>{address}</a>
        {withTitle && <span className={styles.title}>{work.title[locale]}</span>}
        {withTitle && !line.isLatest && <span className={styles.edition}>{t('olderEdition', { edition })}</span>}
      </p>
      <p lang={language} className={styles.kwic}>
        <span className={styles.left}>
          <span>
            {around.start > 0 && '…'}
            <EditedWords {...words} within={{ start: around.start, end: hit.start }} />
          </span>
        </span>
        <span className={styles.right}>
          <b><EditedWords {...words} within={hit} inner /></b>
          <EditedWords {...words} within={{ start: hit.end, end: around.end }} />
          {around.end < text.length && '…'}
        </span>
      </p>
      {partner.length === 0
        ? <p className={styles.none}>{t('noPartner')}</p>
        : (
          <p lang={other} className={styles.partner}>
            {partner.map((segment, index) => (
              <Fragment key={segment.address}>
                {index > 0 && other === 'en' && ' '}
                <EditedWords {...segment} language={other} />
              </Fragment>
            ))}
          </p>
        )}
    </li>
  );
}
