import type { ReactNode } from 'react';
import { useStyles } from '@/components/widget-styles';
import { gapMarker } from '@/domain/apparatus/gap-marker';
import type { QuotedText } from '@/domain/study/known/exchange';
import type { Language } from '@/domain/text/language';
import { nest, type Piece } from '@/domain/text/segmentation';
import type { Span } from '@/domain/text/span';

type Value = 'word' | 'hand' | 'gap' | 'none';

interface QuotedWordsProps extends QuotedText {
  readonly language: Language;
  /** The word that the sentence is quoted for. */
  readonly word?: Span | undefined;
}

/**
 * A sentence as the reading text prints it: what the editors supplied or corrected has a line under it and no signs in it, and what is lost
 * has its sign. `word` is lit.
 */
export function QuotedWords({ text, interventions, language, word }: QuotedWordsProps) {
  const styles = useStyles();
  const hands = interventions.map(({ kind, span }) => ({ span: kind === 'gap' ? { start: span.start, end: span.start } : span, value: valueOf(kind) }));
  const lit = word && word.start < word.end && word.end <= text.length ? [{ span: word, value: 'word' as const, whole: true }] : [];
  const show = (pieces: readonly Piece<Value>[]): ReactNode => pieces.map((piece, index) => {
    if (piece.type === 'text') return text.slice(piece.start, piece.end);
    if (piece.type === 'place') return piece.value === 'gap' && <span key={index} className={styles.gap}>{gapMarker[language]}</span>;
    if (piece.value === 'word') return <mark key={index} className={styles.lit}>{show(piece.children)}</mark>;
    return <span key={index} className={piece.value === 'hand' ? styles.hand : undefined}>{show(piece.children)}</span>;
  });
  return <span lang={language} translate={language === 'ja' ? 'no' : undefined}>{show(nest(text.length, [...lit, ...hands]))}</span>;
}

const valueOf = (kind: QuotedText['interventions'][number]['kind']): Value => {
  if (kind === 'gap') return 'gap';
  return kind === 'supplied' || kind === 'corrected' ? 'hand' : 'none';
};
