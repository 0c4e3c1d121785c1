import { useEffect, useRef, useState } from 'react';
import type { OfflineStore } from '@/stores/offline/offline-store';
import { useStyles } from '@/components/widget-styles';
import { byLastOpened, sizeOf, type KeptPage } from '@/domain/offline/kept-page';
import type { Locale } from '@/i18n/routing';
import { fillMessage } from '@/i18n/fill-message';
import { KeptText } from './kept-text';
import { printSize, type OfflineWords } from './words';

export interface KeptTextsProps {
  readonly locale: Locale;
  readonly words: OfflineWords;
  /** On the page for where there is no network: there it is said if nothing is kept. */
  readonly offline?: boolean;
}

/** The texts that this device keeps, to be opened and to be removed. */
export function KeptTexts({ locale, words, offline = false }: KeptTextsProps) {
  const styles = useStyles();
  const [store, setStore] = useState<OfflineStore | null>(null);
  const [kept, setKept] = useState<readonly KeptPage[] | null>(null);
  const [status, setStatus] = useState('');
  const said = useRef<HTMLParagraphElement>(null);

  useEffect(() => {
    let left = false;
    const load = async () => {
      if (!('caches' in window)) return setKept([]);
      const { openOfflineStore } = await import('@/stores/offline/offline-store');
      const opened = await openOfflineStore();
      const all = await opened.all();
      if (left) return;
      setStore(opened);
      setKept(all);
    };
    load().catch((error: unknown) => {
      console.warn('What is kept on this device could not be read:', error);
      setKept([]);
    });
    return () => {
      left = true;
    };
  }, []);

  const remove = (paths: readonly string[], text: string) => {
    const act = async () => {
      if (!store) return;
      await store.remove(paths);
      setKept(await store.all());
    };
    act().then(() => {
      setStatus(text);
      // The button that was pressed is gone.
      said.current?.focus();
    }, (error: unknown) => {
      console.warn('What is kept could not be removed:', error);
      setStatus(words.notRemoved);
    });
  };
  if (!kept || (kept.length === 0 && status === '' && !offline)) return null;
  const texts = byLastOpened(kept).filter(({ text }) => text !== null);
  const pages = kept.filter(({ text }) => text === null);
  return (
    <section className={offline ? styles.shelf : `${styles.shelf} ${styles.inLibrary}`} aria-labelledby="kept">
      <h2 id="kept" className={styles.heading}>{offline ? words.readable : words.shelf}</h2>
      {!offline && <p className={styles.small}>{words.shelfText}</p>}
      {offline && texts.length === 0 && <p>{words.noneReadable}</p>}
      <ul>
        {texts.map((page) => (
          <KeptText key={page.path} page={page} locale={locale} words={words} onRemove={() => remove([page.path], fillMessage(words.removed, { title: page.title }))} />
        ))}
      </ul>
      <p className={styles.small} role="status" tabIndex={-1} ref={said}>{status}</p>
      {kept.length > 0 && (
        <p className={styles.ways}>
          {pages.length > 0 && <span>{fillMessage(words.pages, { count: pages.length, size: printSize(pages.reduce((sum, page) => sum + sizeOf(page), 0), locale) })}</span>}
          <button type="button" onClick={() => remove(kept.map(({ path }) => path), words.allRemoved)}>{words.removeAll}</button>
        </p>
      )}
    </section>
  );
}
