import type { Quotation } from '@/domain/glossary/quotation';
import { groupRenderings, type RenderingGroup } from '@/domain/glossary/renderings';
import type { Locale } from '@/i18n/routing';
import styles from './renderings.module.css';
import type { GlossaryWords } from './particulars';

/** Where a sentence stands on the concept's page. */
export function quotationId({ work, address }: Quotation): string {
  return `${work.slug}-${address}`;
}

interface RenderingsProps {
  readonly locale: Locale;
  readonly quotations: readonly Quotation[];
  readonly t: GlossaryWords;
}

/** How often the concept was translated in which words, each with the way to its sentence below. */
export function Renderings({ locale, quotations, t }: RenderingsProps) {
  const groups = groupRenderings(quotations);
  // Where no link says anything, there is nothing to compare.
  if (groups.every(({ kind }) => kind === 'unlinked')) return null;
  return (
    <section className={styles.renderings} aria-labelledby="renderings">
      <h2 id="renderings" className={styles.heading}>{t('concept.renderings')}</h2>
      <p className={styles.note}>{t('concept.renderingsNote')}</p>
      <dl>
        {groups.map((group) => (
          <div key={`${group.kind} ${group.words}`} className={styles[group.kind]}>
            <dt><Words group={group} t={t} /> <span className={styles.count}>{group.count}</span></dt>
            <dd>
              <ul className={styles.places}>
                {group.quotations.map((quotation, index) => (
                  <li key={`${quotationId(quotation)} ${index}`}>
                    <a href={`#${quotationId(quotation)}`} aria-label={t('concept.toSentence', { title: quotation.work.title[locale], address: quotation.address })}>
                      {quotation.address}
                    </a>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Words({ group: { kind, words }, t }: { readonly group: RenderingGroup; readonly t: GlossaryWords }) {
  if (kind === 'exact') return <span lang="en">{words}</span>;
  return kind === 'wider' ? t.rich('concept.wider', { words: () => <span lang="en">{words}</span> }) : t('concept.unlinked');
}
