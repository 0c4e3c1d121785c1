import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { pronunciationsOf } from '@/domain/speech/pronunciations';
import { openPackage } from '@/server/text-package/files/folder';
import { isValid, readPackage } from '@/server/text-package/read-package';
import { analyseEdition } from './analyse-edition';

/** What a voice is given in kana of a text that is shipped: address, what is written, what is said. */
async function said(name: string): Promise<string[]> {
  const folders = openPackage(fileURLToPath(new URL(`../../content/${name}`, import.meta.url)));
  const read = folders && readPackage(folders);
  if (!read || !isValid(read)) throw new Error(`${name} cannot be read.`);
  const words = await analyseEdition(read.content, read.concepts, read.study.readings);
  return [...words].flatMap(([address, tokens]) => {
    const instead = pronunciationsOf(tokens);
    return tokens.flatMap(({ span, surface }) => instead.filter((one) => one.span === span).map(({ say }) => `${address} ${surface} ${say}`));
  });
}

// Read by eye against the texts.
it.each([
  ['doshikoku', [
    '0.3 日本 ニホン', '0.4 日本 ニホン', '0.6 小熊 オグマ', '0.6 真也 シンヤ', '0.9 9 ク', '0.10 国際基督教大学 コクサイキリストキョウダイガク',
    '0.12 日本 ニホン', '0.13 主な オモナ', '1.1 日本 ニホン', '1.1 行っている おこなっている', '2.0 2つ フタツ', '2.1 自衛隊 ジエイタイ', '2.1 2つ フタツ', '3.1 1つ ヒトツ', '4.1 豪州 ゴウシュウ',
    '4.2 日米 ニチベイ', '4.3 豪州 ゴウシュウ', '4.3 他 ホカ', '5.1 他 ホカ', '5.1 日米韓 ニチベイカン', '5.1 日米豪 ニチベイゴウ', '6.1 1つ ヒトツ',
    '6.4 HA/DR エイチエーディーアール', '6.5 日本 ニホン', '8.2 海空域 カイクウイキ', '8.2 北朝鮮 キタチョウセン', '8.3 HA/DR エイチエーディーアール', '9.3 利益 リエキ', '9.3 退いている しりぞいている',
    '10.1 通り ドオリ', '11.1 日本 ニホン', '11.2 日本 ニホン', '11.3 日本 ニホン',
  ]],
  ['reading-side-by-side', [
    '1.1 対訳 タイヤク', '1.1 開く ひらく', '1.1 入る はいる', '1.2 丹念さ タンネンサ', '2.2 訳 ヤク', '2.4 今日 コンニチ', '3.7 一人 ヒトリ', '4.0 行間 ギョウカン', '4.1 日本語 ニホンゴ', '4.2 行間 ギョウカン', '4.6 洋燈 ランプ', '5.1 訓読 クンドク',
    '5.1 日本語 ニホンゴ', '5.2 鉤形 カギガタ', '5.2 仮名 カナ', '5.2 語 ゴ', '6.3 下 シタ', '6.3 肘 ヒジ', '6.3 下 シタ', '6.3 開いた ひらいた', '7.1 明和 メイワ', '7.2 一人 ヒトリ', '7.2 杉田玄白 スギタゲンパク', '7.2 日 ヒ', '8.2 節 セツ', '8.2 吊るす つるす',
    '8.3 日本語 ニホンゴ', '8.3 止まり とまり', '8.4 日本語 ニホンゴ', '8.4 一本 イッポン', '8.4 入った はいった', '8.4 二人 フタリ', '9.2 一文 イチブン', '9.2 一文 イチブン', '9.2 一言 ヒトコト', '9.2 語 ゴ', '9.5 繕いやすく つくろいやすく', '10.3 間遠 マドオ', '10.3 一行 イチギョウ', '10.3 一段落 イチダンラク', '10.5 日 ヒ', '10.5 繰っていた くっていた',
  ]],
])('%s is said so', async (name, table) => expect(await said(name)).toEqual(table));
