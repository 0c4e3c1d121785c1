import { Widget } from '@/components/widget';
import { messages } from '@/i18n/messages';
import type { Locale } from '@/i18n/routing';
import styles from './kept-texts.module.css';

/** Where the texts are listed that this device keeps: the browser alone knows them. */
export function KeptTextsShelf({ locale, offline = false }: { readonly locale: Locale; readonly offline?: boolean }) {
  return <Widget name="kept-texts" styles={styles} props={{ locale, words: messages[locale].offline, offline }} />;
}
