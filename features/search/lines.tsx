import type { SearchLine } from '@/domain/search/lines';
import { localized, paths } from '@/i18n/paths';
import type { Locale } from '@/i18n/routing';
import { Line } from './line';
import styles from './lines.module.css';
import type { SearchWords } from './words';

interface LinesProps {
  readonly locale: Locale;
  readonly lines: readonly SearchLine[];
  /** Under the titles of their works; otherwise each has the title with it. */
  readonly byWork: boolean;
  readonly t: SearchWords;
}

/** The concordance: what was found stands in one column. */
export function Lines({ locale, lines, byWork, t }: LinesProps) {
  const groups = byWork ? grouped(lines) : [lines];
  return groups.map((group, index) => {
    const [first] = group;
    if (!first) return null;
    return (
      <section key={`${first.work.slug} ${first.edition} ${index}`} className={styles.group}>
        {byWork && (
          <h3 className={styles.work}>
            <a href={localized(locale, first.isLatest ? paths.work(first.work.slug) : paths.edition(first.work.slug, first.edition))}>{first.work.title[locale]}</a>
            {!first.isLatest && <span className={styles.edition}>{t('olderEdition', { edition: first.edition })}</span>}
          </h3>
        )}
        <ol className={styles.lines}>
          {group.map((line) => <Line key={`${line.passage} ${line.work.slug} ${line.edition}`} locale={locale} line={line} withTitle={!byWork} t={t} />)}
        </ol>
      </section>
    );
  });
}

function grouped(lines: readonly SearchLine[]): SearchLine[][] {
  const groups: SearchLine[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last?.[0]?.work.slug === line.work.slug && last[0].edition === line.edition) last.push(line);
    else groups.push([line]);
  }
  return groups;
}
