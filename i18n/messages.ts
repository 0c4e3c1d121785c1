import enApi from '@/messages/en/api.json';
import enCitation from '@/messages/en/citation.json';
import enDownloads from '@/messages/en/downloads.json';
import enEmbed from '@/messages/en/embed.json';
import enErrors from '@/messages/en/errors.json';
import enFeed from '@/messages/en/feed.json';
import enGlossary from '@/messages/en/glossary.json';
import enHistory from '@/messages/en/history.json';
import enLibrary from '@/messages/en/library.json';
import enOffline from '@/messages/en/offline.json';
import enPassage from '@/messages/en/passage.json';
import enReader from '@/messages/en/reader.json';
import enReference from '@/messages/en/reference.json';
import enSearch from '@/messages/en/search.json';
import enSelection from '@/messages/en/selection.json';
import enSettings from '@/messages/en/settings.json';
import enShell from '@/messages/en/shell.json';
import enStudy from '@/messages/en/study.json';
import enVoice from '@/messages/en/voice.json';
import enWords from '@/messages/en/words.json';
import jaApi from '@/messages/ja/api.json';
import jaCitation from '@/messages/ja/citation.json';
import jaDownloads from '@/messages/ja/downloads.json';
import jaEmbed from '@/messages/ja/embed.json';
import jaErrors from '@/messages/ja/errors.json';
import jaFeed from '@/messages/ja/feed.json';
import jaGlossary from '@/messages/ja/glossary.json';
import jaHistory from '@/messages/ja/history.json';
import jaLibrary from '@/messages/ja/library.json';
import jaOffline from '@/messages/ja/offline.json';
import jaPassage from '@/messages/ja/passage.json';
import jaReader from '@/messages/ja/reader.json';
import jaReference from '@/messages/ja/reference.json';
import jaSearch from '@/messages/ja/search.json';
import jaSelection from '@/messages/ja/selection.json';
import jaSettings from '@/messages/ja/settings.json';
import jaShell from '@/messages/ja/shell.json';
import jaStudy from '@/messages/ja/study.json';
import jaVoice from '@/messages/ja/voice.json';
import jaWords from '@/messages/ja/words.json';
import type { Locale } from './routing';

/** All words of the interface; a namespace is named after the feature that speaks it. */
const en = {
  api: enApi,
  citation: enCitation,
  downloads: enDownloads,
  embed: enEmbed,
  errors: enErrors,
  feed: enFeed,
  glossary: enGlossary,
  history: enHistory,
  library: enLibrary,
  offline: enOffline,
  passage: enPassage,
  reader: enReader,
  reference: enReference,
  search: enSearch,
  selection: enSelection,
  settings: enSettings,
  shell: enShell,
  study: enStudy,
  voice: enVoice,
  words: enWords,
};

export type Messages = typeof en;

const ja: Messages = {
  api: jaApi,
  citation: jaCitation,
  downloads: jaDownloads,
  embed: jaEmbed,
  errors: jaErrors,
  feed: jaFeed,
  glossary: jaGlossary,
  history: jaHistory,
  library: jaLibrary,
  offline: jaOffline,
  passage: jaPassage,
  reader: jaReader,
  reference: jaReference,
  search: jaSearch,
  selection: jaSelection,
  settings: jaSettings,
  shell: jaShell,
  study: jaStudy,
  voice: jaVoice,
  words: jaWords,
};

export const messages: Readonly<Record<Locale, Messages>> = { ja, en };
