import enReader from '@/messages/en/reader.json';
import enShell from '@/messages/en/shell.json';
import jaReader from '@/messages/ja/reader.json';
import jaShell from '@/messages/ja/shell.json';
import type { Locale } from './routing';

/** All words of the interface; a namespace is named after the feature that speaks it. */
const en = { shell: enShell, reader: enReader };

export type Messages = typeof en;

const ja: Messages = { shell: jaShell, reader: jaReader };

export const messages: Readonly<Record<Locale, Messages>> = { ja, en };
