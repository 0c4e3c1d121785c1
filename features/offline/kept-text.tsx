import { useStyles } from '@/components/widget-styles';
import { sizeOf, type KeptPage } from '@/domain/offline/kept-page';
import type { Locale } from '@/i18n/routing';
import { fillMessage } from '@/i18n/fill-message';
import { printDate, printSize, type OfflineWords } from './words';

interface KeptTextProps {
  readonly page: KeptPage;
  readonly locale: Locale;
  readonly words: OfflineWords;
  readonly onRemove: () => void;
}

/** A kept text: its edition, since when and how large it is, and a way to be rid of it. */
export function KeptText({ page, locale, words, onRemove }: KeptTextProps) {
  const styles = useStyles();
  const number = page.text?.edition ?? 0;
  const facts = [
    fillMessage(words.edition, { number }),
    ...(page.locale === locale ? [] : [page.locale === 'ja' ? words.interfaceJa : words.interfaceEn]),
    fillMessage(words.keptOn, { date: printDate(page.keptAt, locale) }),
    printSize(sizeOf(page), locale),
  ];
  return (
    <li>
      <a href={page.path} lang={page.locale}>{page.title}</a>
      <span className={styles.facts}>{facts.map((fact) => <span key={fact}>{fact}</span>)}</span>
      <button type="button" aria-label={fillMessage(words.removeTitle, { title: page.title, number })} onClick={onRemove}>{words.remove}</button>
    </li>
  );
}
