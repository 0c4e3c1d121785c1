import { Fragment, type ReactNode } from 'react';
import type { ApparatusKind } from '@/domain/apparatus/apparatus';
import { gapSign } from '@/domain/apparatus/gap-sign';
import type { Quotation, QuotedSegment } from '@/domain/glossary/quotation';
import { otherLanguage, type Language } from '@/domain/text/language';
import { nest, type Mark, type Piece } from '@/domain/text/segmentation';
import { localized, paths } from '@/i18n/paths';
import type { Locale } from '@/i18n/routing';
import styles from './concept.module.css';
import type { GlossaryWords } from './particulars';

interface QuotationRowProps {
  readonly locale: Locale;
  readonly quotation: Quotation;
  readonly t: GlossaryWords;
}

/** A sentence in both languages with the concept's words marked, and the way to its place. */
export function QuotationRow({ locale, quotation, t }: QuotationRowProps) {
  const { work, address, segments } = quotation;
  const place = { title: work.title[locale], address };
  return (
    <li className={styles.quotation}>
      <a className={styles.place} href={`${localized(locale, paths.work(work.slug))}#${address}`} aria-label={t('concept.toPlace', place)}>
        {address}
      </a>
      {[locale, otherLanguage(locale)].map((language) => (
        <blockquote key={language} lang={language} className={styles.sentence}>
          {segments[language].map((segment, i) => (
            <Fragment key={segment.address}>
              {i > 0 && language === 'en' && ' '}
              <Words segment={segment} language={language} />
            </Fragment>
          ))}
        </blockquote>
      ))}
    </li>
  );
}

type Value = { readonly term: true } | { readonly term: false; readonly kind: ApparatusKind };

function Words({ segment, language }: { readonly segment: QuotedSegment; readonly language: Language }) {
  const marks: Mark<Value>[] = [
    ...segment.interventions.map(({ span, kind }) => ({ span, value: { term: false, kind } as const })),
    ...segment.marks.map((span) => ({ span, value: { term: true } as const })),
  ];
  const show = (pieces: readonly Piece<Value>[]): ReactNode => pieces.map((piece, i) => {
    if (piece.type === 'text') return segment.text.slice(piece.start, piece.end);
    if (piece.type === 'place') {
      // What was left out has no place in a sentence that is quoted as edited.
      if (piece.value.term || piece.value.kind !== 'gap') return null;
      return <span key={i} className={styles.hand}>{gapSign[language]}</span>;
    }
    if (piece.value.term) return <mark key={i} className={styles.mark}>{show(piece.children)}</mark>;
    const edges = [piece.first && styles.first, piece.last && styles.last];
    const names = [styles.hand, styles[piece.value.kind], ...edges].filter(Boolean);
    return <span key={i} className={names.join(' ')}>{show(piece.children)}</span>;
  });
  return <>{show(nest(segment.text.length, marks))}</>;
}
