import { editedWords } from '@/components/edited-words/edited-words';
import { html, join } from '@/components/markup/html';
import type { Quotation, QuotedSegment } from '@/domain/glossary/quotation';
import { renderingsOf } from '@/domain/glossary/renderings';
import { otherLanguage } from '@/domain/text/language';
import { overlaps, type PlacedSpan, type Span } from '@/domain/text/span';
import { localized, paths } from '@/i18n/paths';
import type { Locale } from '@/i18n/routing';
import styles from './concept.module.css';
import type { GlossaryWords } from './particulars';

interface QuotationRowProps {
  readonly locale: Locale;
  readonly quotation: Quotation;
  /** The id of the row: what a rendering leads to. */
  readonly id: string;
  readonly t: GlossaryWords;
}

/** A sentence in both languages with the concept's words, and those that render it, marked, and the way to its place. */
export function QuotationRow({ locale, quotation, id, t }: QuotationRowProps) {
  const { work, address, segments } = quotation;
  const rendered = renderingsOf(quotation).flatMap(({ places }) => places);
  const place = { title: work.title[locale], address };
  return (
    <li id={id} className={styles.quotation}>
      <a className={styles.place} href={`${localized(locale, paths.work(work.slug))}#${address}`} aria-label={t('concept.toPlace', place)}>
        {address}
      </a>
      {[locale, otherLanguage(locale)].map((language) => (
        <blockquote
          key={language}
          lang={language}
          className={styles.sentence}
          dangerouslySetInnerHTML={{ __html: html`${join(segments[language].map((segment) => (
            editedWords({ ...segment, marks: language === 'en' ? withRendered(segment, rendered) : segment.marks, language })
          )), language === 'en' ? ' ' : '')}`.value }}
        />
      ))}
    </li>
  );
}

/** The concept's words, and those that render it where they are others. */
function withRendered({ address, marks }: QuotedSegment, rendered: readonly PlacedSpan[]): Span[] {
  const others = rendered.filter((place) => place.address === address).map(({ span }) => span);
  return [...marks, ...others.filter((span, index) => ![...marks, ...others.slice(0, index)].some((mark) => overlaps(mark, span)))];
}
