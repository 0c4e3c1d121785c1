import type { Language } from '@/domain/text/language';
import type { Built } from '@/server/analyser/second/build-reader';

interface Messages {
  readonly usage: string;
  readonly reading: string;
  readonly writing: string;
  readonly nothingChanged: string;
  failed(reason: string): string;
  built(built: Built, folder: string): string;
}

const english: Messages = {
  usage: 'Usage: npm run analyser -- build FOLDER… [--to FOLDER] [--lang ja|en]\n'
    + '  build makes the second reader of Japanese from the sources of UniDic in FOLDER: lex*.csv, matrix.bin or matrix.def,\n'
    + '  left-id.def, right-id.def, unk.def and char.def, as in Debian’s package unidic-mecab (/usr/share/mecab/dic/unidic).\n'
    + '  Without --to it is written to ANALYSER_FOLDER, where the importer looks for it (docs/analyser.md).',
  reading: 'reading', writing: 'writing',
  nothingChanged: 'Nothing was written; what was there before is unchanged.',
  failed: (reason) => `It failed: ${reason}`,
  built: ({ meta: { source, counts, digest }, bytes }, folder) => (
    `${folder}: ${counts.entries.toLocaleString('en')} entries of ${source.name}${source.version ? ` ${source.version}` : ''}, `
    + `${counts.rightGroups.toLocaleString('en')} × ${counts.leftGroups.toLocaleString('en')} groups of contexts, ${megabytes(bytes)} MB\n`
    + `SHA-256: ${digest}\n${source.licence}`
  ),
};

const japanese: Messages = {
  usage: '使い方：npm run analyser -- build フォルダー… [--to フォルダー] [--lang ja|en]\n'
    + '  build は UniDic のソースから、日本語解析の第 2 の辞書を作ります。必要なファイルは lex*.csv、matrix.bin または matrix.def、\n'
    + '  left-id.def、right-id.def、unk.def、char.def です（Debian のパッケージ unidic-mecab では /usr/share/mecab/dic/unidic）。\n'
    + '  --to がなければ、取り込みのときに参照される ANALYSER_FOLDER に書き込みます（docs/analyser.md）。',
  reading: '読み込んでいます', writing: '書き込んでいます',
  nothingChanged: '何も書き込んでいません。以前の内容はそのままです。',
  failed: (reason) => `失敗しました：${reason}`,
  built: ({ meta: { source, counts, digest }, bytes }, folder) => (
    `${folder}：${source.name}${source.version ? ` ${source.version}` : ''} の見出し ${counts.entries.toLocaleString('ja')}、`
    + `文脈の組 ${counts.rightGroups.toLocaleString('ja')} × ${counts.leftGroups.toLocaleString('ja')}、${megabytes(bytes)} MB\n`
    + `SHA-256：${digest}\n${source.licence}`
  ),
};

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);

/** What the command says, in each language. */
export const analyserMessages: Readonly<Record<Language, Messages>> = { ja: japanese, en: english };
