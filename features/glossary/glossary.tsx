import { getTranslations } from 'next-intl/server';
import type { Concept } from '@/domain/glossary/concept';
import { filterText } from '@/domain/glossary/filter';
import { glossaryIndex, type IndexGroup } from '@/domain/glossary/glossary-index';
import { preferredLabel } from '@/domain/glossary/labels';
import type { ConceptUse } from '@/domain/glossary/quotation';
import type { Locale } from '@/i18n/routing';
import { FilterField } from './filter-field';
import { FilterScript } from './filter-script';
import { GlossaryLine } from './glossary-line';
import styles from './glossary.module.css';

export interface GlossaryProps {
  readonly locale: Locale;
  readonly concepts: readonly Concept[];
  readonly uses: readonly ConceptUse[];
}

/** The index of all concepts in the interface language's own order; a plain list without a script. */
export async function Glossary({ locale, concepts, uses }: GlossaryProps) {
  const t = await getTranslations({ locale, namespace: 'glossary' });
  const groups = glossaryIndex(concepts, locale);
  const counts = new Map(uses.map(({ concept, occurrences }) => [concept, occurrences]));
  const name = ({ heading }: IndexGroup) => (heading === null ? t('otherRow') : t('row', { kana: heading }));
  const id = ({ heading }: IndexGroup) => `row-${heading ?? 'other'}`;
  return (
    <div className={styles.glossary}>
      <header className={styles.front}>
        <h1>{t('title')}</h1>
        <p>{concepts.length === 0 ? t('empty') : t('introduction')}</p>
      </header>
      <FilterField
        messages={{
          label: t('filter.label'), hint: t('filter.hint'),
          none: t('filter.none'), one: t('filter.one'), found: String(t.raw('filter.found')),
        }}
      />
      <nav className={styles.rows} aria-label={t('rows')}>
        <ul>
          {groups.map((group) => (
            <li key={id(group)}><a href={`#${id(group)}`}>{group.heading ?? t('otherRow')}</a></li>
          ))}
        </ul>
      </nav>
      {groups.map((group) => (
        <section key={id(group)} id={id(group)} className={styles.group} aria-labelledby={`${id(group)}-name`} data-group="">
          <h2 id={`${id(group)}-name`}>{name(group)}</h2>
          <ul className={styles.lines}>
            {group.lines.map(({ concept, label }) => (
              <GlossaryLine
                key={`${concept.slug} ${label.text}`}
                locale={locale}
                concept={concept}
                label={label}
                find={filterText(concept)}
                see={label === preferredLabel(concept, locale) ? null : t('see')}
                uses={counts.has(concept.slug) ? t('uses', { count: counts.get(concept.slug) ?? 0 }) : null}
              />
            ))}
          </ul>
        </section>
      ))}
      <FilterScript />
    </div>
  );
}
