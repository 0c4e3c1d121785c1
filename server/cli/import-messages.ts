import type { Language } from '@/domain/text/language';
import type { Phase } from '@/server/text-package/progress';
import type { ConceptChanges } from '@/server/repositories/import-concepts';
import type { PackageCounts } from '@/server/use-cases/import-package';

/** What an import renewed of an edition that stays as it is. */
interface Updated {
  readonly occurrences: boolean;
  readonly words: boolean;
}

interface Messages {
  readonly usage: string;
  readonly columns: string;
  readonly phases: Readonly<Record<Phase, string>>;
  noFolder(folder: string): string;
  failed(reason: string): string;
  refused(count: number, shown: number): string;
  counts(counts: PackageCounts): string;
  checked(work: string): string;
  published(work: string, number: number): string;
  unchanged(work: string, number: number): string;
  updated(work: string, number: number, changes: Updated): string;
  withoutSense(count: number): string;
  doubtful(words: number, places: number): string;
  folded(characters: number): string;
  concepts(changes: ConceptChanges): string;
  earlier(work: string, number: number | null, latest: number): string;
  keptFromSite(names: readonly string[]): string;
  readonly left: string;
  olderEdition(work: string, number: number, latest: number): string;
}

const english: Messages = {
  usage: 'Usage: npm run import -- PATH [--check] [--earlier] [--keep-concepts | --replace-concepts] [--remove-concepts] [--variant TAG] [--canonical FILE] [--lang ja|en]\n  PATH is the folder of a text package (docs/text-packages.md), one as a ZIP archive, or a TEI or TMX file (docs/formats.md); --check stores nothing.\n  --earlier says that the package is an earlier edition of its work: it is stored only where the site has none that is later.\n  Where the site has a concept of another text otherwise, --keep-concepts leaves it as it is, --replace-concepts puts the package’s in its place.\n  --remove-concepts removes concepts that are gone from the package’s glossary and that nothing refers to; otherwise they stay.\n  --variant en-GB reads that variant of a language where a translation memory has several.\n  --canonical stores nothing either, and writes what the SHA-256 of the edition is computed over (docs/canonical-form.md).',
  columns: '(file:line:column; columns count UTF-16 units from 1)',
  phases: {
    glossary: 'reading the glossary', text: 'reading the text', witness: 'collating with the witness',
    annotations: 'reading links and notes', terms: 'finding terms', digest: 'computing the digest', words: 'dividing the text into words', store: 'storing',
  },
  noFolder: (folder) => `There is no folder or file ${folder}. Name the folder that holds record.yaml and text.txt, or a .zip, .xml or .tmx file.`,
  failed: (reason) => `The import failed and nothing was stored: ${reason}`,
  refused: (count, shown) => (
    `${count === 1 ? '1 problem' : `${count} problems`}${shown < count ? `, the first ${shown} are shown` : ''}; nothing was stored.`
  ),
  counts: (counts) => (
    `${counts.segments} segments, ${counts.links} phrase links, ${counts.notes} notes, ${counts.occurrences} occurrences of terms, `
    + `${counts.senses} senses of words, ${counts.grammar} grammar points, ${counts.concepts} concepts, ${counts.witnessLines} witness lines, ${counts.apparatus} apparatus entries`
  ),
  checked: (work) => `${work}: nothing is wrong. Nothing was stored.`,
  published: (work, number) => `${work}: stored as edition ${number}.`,
  unchanged: (work, number) => `${work}: edition ${number} is exactly this; nothing changed.`,
  updated: (work, number, { occurrences, words }) => (
    `${work}: the text is that of edition ${number}, which stays as it is; the glossary was brought up to date`
    + `${occurrences ? ', its terms were found anew' : ''}${words ? ', its text was divided into words anew' : ''}.`
  ),
  doubtful: (words, places) => (
    `${words === 1 ? 'The reading of 1 word is' : `The readings of ${words} words are`} doubtful, at ${places === 1 ? '1 place' : `${places} places`} (an observation, not a fault). `
    + 'Confirm or correct them in readings.txt, or as ruby in text.txt:'
  ),
  folded: (characters) => `${characters === 1 ? '1 character is' : `${characters} characters are`} analysed as a common form, and printed as written:`,
  withoutSense: (count) => `${count === 1 ? '1 content word has' : `${count} content words have`} no sense in words.txt (an observation, not a fault):`,
  concepts: ({ added, changed, removed, standing, needed, replaced }) => {
    const free = standing.filter((name) => !needed.includes(name));
    return `Concepts: ${added} added, ${changed} changed, ${removed} removed.`
      + (replaced.length > 0 ? ` Concepts of other texts that were replaced: ${replaced.join(', ')}.` : '')
      + (needed.length > 0 ? ` No longer in the glossary, but kept because editions or other concepts refer to them: ${needed.join(', ')}.` : '')
      + (free.length > 0 ? ` No longer in the glossary, but still at their addresses (--remove-concepts removes them): ${free.join(', ')}.` : '');
  },
  keptFromSite: (names) => `Concepts of the site that were kept, and used in place of the package’s: ${names.join(', ')}.`,
  left: 'Of the file was left out, or is to be known (no fault):',
  earlier: (work, number, latest) => (
    number === null
      ? `${work}: this edition is not later than edition ${latest}, the latest, and was left out.`
      : `${work}: edition ${number} is exactly this, and edition ${latest} the latest; nothing changed.`
  ),
  olderEdition: (work, number, latest) => (
    `${work}: edition ${number} has exactly this text, and the latest is edition ${latest}. An edition is published once; nothing was stored.\n`
    + `To publish this text again, say so under edition (summary, date) in record.yaml: it then becomes edition ${latest + 1}.`
  ),
};

const japanese: Messages = {
  usage: '使い方：npm run import -- パス [--check] [--earlier] [--keep-concepts | --replace-concepts] [--remove-concepts] [--variant 言語タグ] [--canonical ファイル] [--lang ja|en]\n  パスは、テキストパッケージのフォルダー（docs/text-packages.md）か ZIP ファイル、または TEI・TMX ファイル（docs/formats.md）です。--check は何も保存しません。\n  --earlier は、以前の版のパッケージであることを示します。それより後の版がサイトにないときだけ保存します。\n  サイトにほかのテキストの用語が別の内容であるとき、--keep-concepts はサイトの用語を残し、--replace-concepts はパッケージの内容に置き換えます。\n  --remove-concepts は、パッケージの用語集からなくなり、どこからも参照されていない用語を削除します。指定しなければ残ります。\n  --variant en-GB は、翻訳メモリに同じ言語の変種がいくつかあるとき、その変種を読みます。\n  --canonical も何も保存せず、版の SHA-256 を計算する元のファイルを書き出します（docs/canonical-form.md）。',
  columns: '（ファイル:行:桁。桁は UTF-16 単位で 1 から数えます）',
  phases: {
    glossary: '用語集を読んでいます', text: '本文を読んでいます', witness: '底本と照合しています',
    annotations: '対応句と注を読んでいます', terms: '用語を探しています', digest: 'ダイジェストを計算しています', words: '語に分けています', store: '保存しています',
  },
  noFolder: (folder) => `フォルダーまたはファイル ${folder} がありません。record.yaml と text.txt のあるフォルダーか、.zip、.xml、.tmx のファイルを指定してください。`,
  failed: (reason) => `取り込みに失敗しました。何も保存していません：${reason}`,
  refused: (count, shown) => `問題が ${count} 件あります${shown < count ? `（初めの ${shown} 件を表示）` : ''}。何も保存していません。`,
  counts: (counts) => (
    `文 ${counts.segments}、対応句 ${counts.links}、注 ${counts.notes}、用語の出現 ${counts.occurrences}、`
    + `語義 ${counts.senses}、文型 ${counts.grammar}、用語 ${counts.concepts}、底本の行 ${counts.witnessLines}、校異 ${counts.apparatus}`
  ),
  checked: (work) => `${work}：問題はありません。何も保存していません。`,
  published: (work, number) => `${work}：第${number}版として保存しました。`,
  unchanged: (work, number) => `${work}：第${number}版と同じです。変更はありません。`,
  updated: (work, number, { occurrences, words }) => (
    `${work}：本文は第${number}版のままです。用語集を更新しました。`
    + `${occurrences ? '用語の出現を探し直しました。' : ''}${words ? '本文を語に分け直しました。' : ''}`
  ),
  doubtful: (words, places) => `読みの不確かな語が ${words} 語、${places} か所あります（誤りではなく、お知らせです）。readings.txt か、text.txt のルビで、読みを確定してください。`,
  folded: (characters) => `次の ${characters} 字は、通用の字体とみなして解析しました（表示は原文のままです）。`,
  withoutSense: (count) => `words.txt に語義のない語が ${count} 語あります（誤りではなく、お知らせです）。`,
  concepts: ({ added, changed, removed, standing, needed, replaced }) => {
    const free = standing.filter((name) => !needed.includes(name));
    return `用語：追加 ${added}、変更 ${changed}、削除 ${removed}。`
      + (replaced.length > 0 ? `置き換えた、ほかのテキストの用語：${replaced.join('、')}。` : '')
      + (needed.length > 0 ? `用語集にはもうありませんが、版やほかの用語が参照しているため残したもの：${needed.join('、')}。` : '')
      + (free.length > 0 ? `用語集にはもうありませんが、アドレスとともに残したもの（--remove-concepts で削除できます）：${free.join('、')}。` : '');
  },
  keptFromSite: (names) => `サイトの用語をそのまま残し、パッケージの用語の代わりに使いました：${names.join('、')}。`,
  left: 'ファイルのうち取り込まなかったもの、確認していただきたいもの（誤りではありません）：',
  earlier: (work, number, latest) => (
    number === null
      ? `${work}：最新の第${latest}版より後の版ではないため、保存しませんでした。`
      : `${work}：第${number}版と同じです（最新は第${latest}版）。変更はありません。`
  ),
  olderEdition: (work, number, latest) => (
    `${work}：第${number}版がこの本文と同じで、最新は第${latest}版です。同じ版を二度公開することはできません。何も保存していません。\n`
    + `この本文を改めて公開するには、record.yaml の edition（summary、date）にその旨を書いてください。第${latest + 1}版になります。`
  ),
};

/** What the command says, in each language. */
export const importMessages: Readonly<Record<Language, Messages>> = { ja: japanese, en: english };
