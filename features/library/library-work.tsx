import type { getTranslations } from 'next-intl/server';
import { apparatusKinds } from '@/domain/apparatus/apparatus';
import { readingMinutes, type LibraryEntry } from '@/domain/library/library';
import { creatorName } from '@/domain/text/creator-name';
import { languages } from '@/domain/text/language';
import { creatorRoles, type Creator, type CreatorRole } from '@/domain/text/work';
import { messages } from '@/i18n/messages';
import { localized, paths } from '@/i18n/paths';
import type { Locale } from '@/i18n/routing';
import styles from './library.module.css';

type LibraryWords = Awaited<ReturnType<typeof getTranslations<'library'>>>;

interface LibraryWorkProps {
  readonly locale: Locale;
  readonly entry: LibraryEntry;
  readonly t: LibraryWords;
}

export function LibraryWork({ locale, entry, t }: LibraryWorkProps) {
  const { work, edition, date } = entry;
  const { container } = work;
  return (
    <li className={styles.work}>
      <p className={styles.series}>
        {t(`genre.${work.genre}`)}
        {container && <span>{container.series[locale]}{container.number && ` ${t('seriesNumber', { number: container.number })}`}</span>}
      </p>
      <h3 className={styles.titles}>
        <a href={localized(locale, paths.work(work.slug))}>
          {languages.map((language) => (
            <span key={language} lang={language} className={styles.title}>
              {work.title[language]}
              {work.subtitle && <span className={styles.subtitle}>{work.subtitle[language]}</span>}
            </span>
          ))}
        </a>
      </h3>
      <p className={styles.summary}>{work.summary[locale]}</p>
      <ul className={styles.credits}>
        {creatorRoles.map((role) => <Credit key={role} locale={locale} role={role} creators={work.creators} t={t} />)}
      </ul>
      <ul className={styles.facts}>
        <li>{t(work.originalLanguage === 'ja' ? 'originalJa' : 'originalEn')}</li>
        <li>{t('length', { characters: rounded(entry.characters.ja), minutes: readingMinutes(entry.characters.ja) })}</li>
        <li className={entry.hasWitness ? styles.damaged : undefined}>{sourceState(entry, t)}</li>
        <li>{t('edition', { number: edition, date: new Date(`${date}T00:00:00+09:00`) })}</li>
      </ul>
      <p className="share" data-share={`${work.slug}/${edition}`} data-words={messages[locale].study.share} />
    </li>
  );
}

function Credit({ locale, role, creators, t }: Omit<LibraryWorkProps, 'entry'> & { role: CreatorRole; creators: readonly Creator[] }) {
  const names = creators.filter((creator) => creator.role === role).map((creator) => creatorName(creator, locale));
  if (names.length === 0) return null;
  return <li>{t('credits', { role: t(`role.${role}`), names: names.join(t('nameSeparator')) })}</li>;
}

function sourceState({ hasWitness, apparatus }: LibraryEntry, t: LibraryWords): string {
  if (!hasWitness) return t('source.clean');
  const counts = apparatusKinds.filter((kind) => apparatus[kind] > 0)
    .map((kind) => t(`source.${kind}`, { count: apparatus[kind] }));
  return counts.length === 0 ? t('source.sound') : t('source.entries', { list: counts.join(t('source.separator')) });
}

/** Two figures are what “about” promises. */
function rounded(characters: number): number {
  return Number(characters.toPrecision(2));
}
