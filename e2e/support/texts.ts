import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type enCitation from '../../messages/en/citation.json';
import type enErrors from '../../messages/en/errors.json';
import type enGlossary from '../../messages/en/glossary.json';
import type enHistory from '../../messages/en/history.json';
import type enLibrary from '../../messages/en/library.json';
import type enOffline from '../../messages/en/offline.json';
import type enPassage from '../../messages/en/passage.json';
import type enReader from '../../messages/en/reader.json';
import type enReference from '../../messages/en/reference.json';
import type enSearch from '../../messages/en/search.json';
import type enSelection from '../../messages/en/selection.json';
import type enSettings from '../../messages/en/settings.json';
import type enShell from '../../messages/en/shell.json';
import type enStudy from '../../messages/en/study.json';
import type enVoice from '../../messages/en/voice.json';
import type enWords from '../../messages/en/words.json';

const root = resolve(import.meta.dirname, '../..');

export const locales = ['ja', 'en'] as const;
export type Locale = (typeof locales)[number];
export const other = { ja: 'en', en: 'ja' } as const;

/** Where language and screen do not depend on each other, each language is taken on one screen, and each screen in one language. */
export const localeOn = (isMobile: boolean): Locale => (isMobile ? 'ja' : 'en');

interface Words {
  readonly citation: typeof enCitation;
  readonly errors: typeof enErrors;
  readonly glossary: typeof enGlossary;
  readonly history: typeof enHistory;
  readonly library: typeof enLibrary;
  readonly offline: typeof enOffline;
  readonly passage: typeof enPassage;
  readonly reader: typeof enReader;
  readonly reference: typeof enReference;
  readonly search: typeof enSearch;
  readonly selection: typeof enSelection;
  readonly settings: typeof enSettings;
  readonly shell: typeof enShell;
  readonly study: typeof enStudy;
  readonly voice: typeof enVoice;
  readonly words: typeof enWords;
}

function read<K extends keyof Words>(locale: Locale, namespace: K): Words[K] {
  return JSON.parse(readFileSync(join(root, 'messages', locale, `${namespace}.json`), 'utf8'));
}

function all(locale: Locale): Words {
  return {
    citation: read(locale, 'citation'),
    errors: read(locale, 'errors'),
    glossary: read(locale, 'glossary'),
    history: read(locale, 'history'),
    library: read(locale, 'library'),
    offline: read(locale, 'offline'),
    passage: read(locale, 'passage'),
    reader: read(locale, 'reader'),
    reference: read(locale, 'reference'),
    search: read(locale, 'search'),
    selection: read(locale, 'selection'),
    settings: read(locale, 'settings'),
    shell: read(locale, 'shell'),
    study: read(locale, 'study'),
    voice: read(locale, 'voice'),
    words: read(locale, 'words'),
  };
}

/** What a person sees written on buttons, links and headings. */
export const words: Readonly<Record<Locale, Words>> = { ja: all('ja'), en: all('en') };

/** The damaged column, the essay whose sentences do not answer one by one, and the specimen of the notation. */
export const column = {
  path: '/read/doshikoku',
  /** Its newest edition, and the one before: the same text in an earlier translation. */
  edition: '/read/doshikoku/2',
  earlier: '/read/doshikoku/1',
  title: { ja: '日本と同志国の防衛協力', en: 'Defense Cooperation between Japan and Like-Minded Countries' },
} as const;
export const essay = { path: '/read/reading-side-by-side', title: { ja: '並べて読む', en: 'Reading Side by Side' } } as const;

/** A page of each kind. */
export const pages = {
  library: '/',
  column: column.path,
  essay: essay.path,
  glossary: '/glossary',
  study: '/study',
  concept: '/glossary/confidence-building',
  nothing: '/read/no-such-work',
} as const;

export function at(locale: Locale, path: string): string {
  return path === '/' ? `/${locale}` : `/${locale}${path}`;
}

/** The witness of the column: its lines that are not empty. */
export function witnessLines(): string[] {
  return readFileSync(join(root, 'content/doshikoku/witness/ocr.txt'), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
