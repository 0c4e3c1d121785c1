import enApi from '@/messages/en/api.json';
import enCitation from '@/messages/en/citation.json';
import enErrors from '@/messages/en/errors.json';
import enGlossary from '@/messages/en/glossary.json';
import enLibrary from '@/messages/en/library.json';
import enPassage from '@/messages/en/passage.json';
import enReader from '@/messages/en/reader.json';
import enSearch from '@/messages/en/search.json';
import enSelection from '@/messages/en/selection.json';
import enSettings from '@/messages/en/settings.json';
import enShell from '@/messages/en/shell.json';
import enStudy from '@/messages/en/study.json';
import enWords from '@/messages/en/words.json';
import jaApi from '@/messages/ja/api.json';
import jaCitation from '@/messages/ja/citation.json';
import jaErrors from '@/messages/ja/errors.json';
import jaGlossary from '@/messages/ja/glossary.json';
import jaLibrary from '@/messages/ja/library.json';
import jaPassage from '@/messages/ja/passage.json';
import jaReader from '@/messages/ja/reader.json';
import jaSearch from '@/messages/ja/search.json';
import jaSelection from '@/messages/ja/selection.json';
import jaSettings from '@/messages/ja/settings.json';
import jaShell from '@/messages/ja/shell.json';
import jaStudy from '@/messages/ja/study.json';
import jaWords from '@/messages/ja/words.json';
import type { Locale } from './routing';

/** All words of the interface; a namespace is named after the feature that speaks it. */
const en = { shell: enShell, study: enStudy, library: enLibrary, reader: enReader, passage: enPassage, search: enSearch, selection: enSelection, citation: enCitation, settings: enSettings, glossary: enGlossary, errors: enErrors, api: enApi, words: enWords };

export type Messages = typeof en;

const ja: Messages = { shell: jaShell, study: jaStudy, library: jaLibrary, reader: jaReader, passage: jaPassage, search: jaSearch, selection: jaSelection, citation: jaCitation, settings: jaSettings, glossary: jaGlossary, errors: jaErrors, api: jaApi, words: jaWords };

export const messages: Readonly<Record<Locale, Messages>> = { ja, en };
