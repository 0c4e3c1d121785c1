import type { Concept, Label } from '@/domain/glossary/concept';
import { preferredLabel } from '@/domain/glossary/labels';
import { otherLanguage } from '@/domain/text/language';
import { localized, paths } from '@/i18n/paths';
import type { Locale } from '@/i18n/routing';
import styles from './glossary.module.css';

interface GlossaryLineProps {
  readonly locale: Locale;
  readonly concept: Concept;
  /** The name under which the line stands. */
  readonly label: Label;
  /** What the filter compares with. */
  readonly find: string;
  /** The word that leads from an abbreviation to the entry; null where the line is the entry. */
  readonly see: string | null;
  readonly uses: string | null;
}

export function GlossaryLine({ locale, concept, label, find, see, uses }: GlossaryLineProps) {
  const href = localized(locale, paths.concept(concept.slug));
  if (see !== null) {
    return (
      <li className={styles.reference} data-find={find} data-see="">
        {label.text} <span className={styles.see}>{see}</span>
        <a className={styles.target} href={href}>{preferredLabel(concept, locale).text}</a>
      </li>
    );
  }
  const other = preferredLabel(concept, otherLanguage(locale));
  return (
    <li className={styles.line} data-find={find}>
      <a className={styles.label} href={href}>
        {label.text}
        <Reading label={label} />
      </a>
      <span lang={other.language} className={styles.other}>
        {other.text}
        <Reading label={other} />
      </span>
      {uses !== null && <span className={styles.uses}>{uses}</span>}
    </li>
  );
}

function Reading({ label }: { readonly label: Label }) {
  if (label.reading === null || label.reading === label.text) return null;
  return <> <span lang="ja" className={styles.reading}>{label.reading}</span></>;
}
