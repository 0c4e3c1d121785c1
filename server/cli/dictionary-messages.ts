import type { DictionaryHeader, StoredDictionary } from '@/domain/dictionary/dictionary';
import type { Language } from '@/domain/text/language';
import type { StoredResult } from '@/server/repositories/dictionary-store';

interface Messages {
  readonly usage: string;
  readonly none: string;
  readonly fetching: string;
  readonly reading: string;
  readonly storing: string;
  readonly nothingStored: string;
  noFile(file: string): string;
  noDictionary(name: string): string;
  failed(reason: string): string;
  fetched(address: string, file: string): string;
  newest(file: string): string;
  removed(name: string): string;
  unchanged(name: string): string;
  stored(header: DictionaryHeader, result: StoredResult): string;
  listed(dictionary: StoredDictionary): string;
}

const named = ({ name, title, revision }: DictionaryHeader) => `${name} (${title}${revision ? `, ${revision}` : ''})`;

const english: Messages = {
  usage: 'Usage: npm run dictionary -- get | import FILE | list | remove NAME [--lang ja|en]\n'
    + '  get fetches JMdict and KANJIDIC2 from EDRDG, or what is newer of them, and imports them.\n'
    + '  FILE is JMdict or KANJIDIC2 (XML, also .gz), EDICT or EDICT2, or a ZIP dictionary of Yomitan (docs/dictionaries.md).',
  none: 'There is no dictionary. `npm run dictionary -- get` fetches JMdict and KANJIDIC2; `npm run dictionary -- import FILE` reads a file.',
  fetching: 'fetching', reading: 'reading', storing: 'storing',
  nothingStored: 'Nothing was stored; what was there before is unchanged.',
  noFile: (file) => `There is no file ${file}.`,
  noDictionary: (name) => `There is no dictionary ${name}; \`npm run dictionary -- list\` shows their names.`,
  failed: (reason) => `It failed, and nothing was changed: ${reason}`,
  fetched: (address, file) => `${address} was fetched to ${file}.`,
  newest: (file) => `${file} is the newest there is.`,
  removed: (name) => `${name} was removed.`,
  unchanged: (name) => `${name} was read from exactly this file before; nothing changed.`,
  stored: (header, { entries, kanji, metas, replaced }) => (
    `${named(header)}: ${entries.toLocaleString('en')} entries, ${kanji.toLocaleString('en')} kanji, ${metas.toLocaleString('en')} frequencies and pitch accents`
    + `${replaced === null ? '.' : `, in the place of version ${replaced || '(without a number)'}.`}\n${header.attribution}${header.url ? ` ${header.url}` : ''}`
  ),
  listed: (dictionary) => (
    `${named(dictionary)}: ${dictionary.entries.toLocaleString('en')} entries, ${dictionary.kanji.toLocaleString('en')} kanji, `
    + `${dictionary.metas.toLocaleString('en')} frequencies and pitch accents; imported ${dictionary.importedAt.toISOString().slice(0, 10)}`
    + `${dictionary.licence ? `; ${dictionary.licence}` : ''}\n    ${dictionary.attribution}${dictionary.url ? ` ${dictionary.url}` : ''}`
  ),
};

const japanese: Messages = {
  usage: '使い方：npm run dictionary -- get | import ファイル | list | remove 名前 [--lang ja|en]\n'
    + '  get は EDRDG から JMdict と KANJIDIC2 を取得し（更新があれば差し替え）、取り込みます。\n'
    + '  ファイルは JMdict、KANJIDIC2（XML、.gz も可）、EDICT、EDICT2、または Yomitan の ZIP 辞書です（docs/dictionaries.md）。',
  none: '辞書がありません。npm run dictionary -- get で JMdict と KANJIDIC2 を取得するか、npm run dictionary -- import ファイル で取り込んでください。',
  fetching: '取得しています', reading: '読み込んでいます', storing: '保存しています',
  nothingStored: '何も保存していません。以前の内容はそのままです。',
  noFile: (file) => `ファイル ${file} がありません。`,
  noDictionary: (name) => `辞書 ${name} はありません。npm run dictionary -- list で名前を確かめてください。`,
  failed: (reason) => `失敗しました。何も変わっていません：${reason}`,
  fetched: (address, file) => `${address} を ${file} に取得しました。`,
  newest: (file) => `${file} は最新です。`,
  removed: (name) => `${name} を削除しました。`,
  unchanged: (name) => `${name} はこのファイルから取り込み済みです。変更はありません。`,
  stored: (header, { entries, kanji, metas, replaced }) => (
    `${named(header)}：項目 ${entries.toLocaleString('ja')}、漢字 ${kanji.toLocaleString('ja')}、頻度とアクセント ${metas.toLocaleString('ja')}`
    + `${replaced === null ? '。' : `。${replaced || '番号のない'}版を置き換えました。`}\n${header.attribution}${header.url ? ` ${header.url}` : ''}`
  ),
  listed: (dictionary) => (
    `${named(dictionary)}：項目 ${dictionary.entries.toLocaleString('ja')}、漢字 ${dictionary.kanji.toLocaleString('ja')}、`
    + `頻度とアクセント ${dictionary.metas.toLocaleString('ja')}、${dictionary.importedAt.toISOString().slice(0, 10)} 取り込み`
    + `${dictionary.licence ? `、${dictionary.licence}` : ''}\n    ${dictionary.attribution}${dictionary.url ? ` ${dictionary.url}` : ''}`
  ),
};

/** What the command says, in each language. */
export const dictionaryMessages: Readonly<Record<Language, Messages>> = { ja: japanese, en: english };
