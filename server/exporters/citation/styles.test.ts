import { describe, expect, it } from 'vitest';
import type { CitationSource } from '@/domain/citation/citation-source';
import { parsePassage } from '@/domain/text/parse-passage';
import type { Creator, Work } from '@/domain/text/work';
import { citationStyle } from './styles/styles';

const person = (role: Creator['role'], ja: [string, string], en: [string, string]): Creator => {
  const name = ([family, given]: [string, string]) => ({ family, given });
  return { role, person: { ja: name(ja), reading: name(ja), en: name(en) }, body: null, affiliation: null };
};
const editors: Creator = { role: 'translator', person: null, body: { ja: '対訳編集部', en: 'Taiyaku editors' }, affiliation: null };
const oguma = person('author', ['小熊', '真也'], ['Oguma', 'Shinya']);
const column: Work = {
  slug: 'harbor', genre: 'newspaper-column', originalLanguage: 'ja', title: { ja: '港の朝', en: 'A Harbor Morning' }, titleReading: 'みなとのあさ',
  subtitle: { ja: '——消えた字', en: 'Letters That Are Gone' }, summary: { ja: '', en: '' }, creators: [oguma, editors, { ...editors, role: 'editor' }],
  container: { series: { ja: '時代を読み解く', en: 'Reading the Times' }, number: '49', publication: { ja: '港日報', en: 'Harbor Daily' } }, date: '2026-01-05', dateNote: null, rights: [],
};
const unknown: Work = { ...column, date: null, container: { ...column.container!, publication: null } };
const essay: Work = { ...column, genre: 'essay', container: null, date: '2026', subtitle: null };
const two: Work = { ...column, subtitle: null, creators: [oguma, person('author', ['田中', '綾'], ['Tanaka', 'Aya']), person('translator', ['森', '渚'], ['Mori', 'Nagisa'])] };

const intact = { corrected: 0, supplied: 0, surplus: 0, transposed: 0, gap: 0 };
function source(work: Work, address: string | null, supplied = 0): CitationSource {
  const parsed = address === null ? null : parsePassage(address);
  const path = `/read/harbor/2${address === null ? '' : `/${address}`}`;
  return {
    edition: { work, number: 2, date: '2026-11-23', digest: '', publishedAt: '' }, passage: parsed?.ok ? parsed.passage : null, status: { ...intact, supplied }, accessed: '2026-11-24',
    url: { ja: `https://x.example/ja${path}`, en: `https://x.example/en${path}` },
  };
}

/** Each style against its standard, in both languages. `*…*` is italic. */
const expected: Readonly<Record<string, readonly (readonly [source: CitationSource, en: string, ja: string])[]>> = {
  chicago: [
    [source(column, null),
      'Oguma, Shinya. “A Harbor Morning: Letters That Are Gone.” Translated by Taiyaku editors. *Harbor Daily*. Reading the Times, no. 49, January 5, 2026. https://x.example/en/read/harbor/2. Accessed November 24, 2026. Taiyaku, edition 2 (2026-11-23).',
      '小熊真也. 「港の朝——消えた字」. 翻訳者：対訳編集部. 『港日報』. 時代を読み解く, 第49回, 2026年1月5日. https://x.example/ja/read/harbor/2. 参照 2026年11月24日。『対訳』第2版（2026-11-23）。'],
    [source(column, '4.1-4.3'),
      'Oguma, Shinya. “A Harbor Morning: Letters That Are Gone.” Translated by Taiyaku editors. *Harbor Daily*. Reading the Times, no. 49, January 5, 2026. https://x.example/en/read/harbor/2/4.1-4.3. Accessed November 24, 2026. Taiyaku, edition 2 (2026-11-23), passage 4.1–4.3.',
      '小熊真也. 「港の朝——消えた字」. 翻訳者：対訳編集部. 『港日報』. 時代を読み解く, 第49回, 2026年1月5日. https://x.example/ja/read/harbor/2/4.1-4.3. 参照 2026年11月24日。『対訳』第2版（2026-11-23）、4.1–4.3。'],
    [source(column, '4.2~ja3-5', 2),
      'Oguma, Shinya. “A Harbor Morning: Letters That Are Gone.” Translated by Taiyaku editors. *Harbor Daily*. Reading the Times, no. 49, January 5, 2026. https://x.example/en/read/harbor/2/4.2~ja3-5. Accessed November 24, 2026. Taiyaku, edition 2 (2026-11-23), passage 4.2. Two readings supplied by the editors.',
      '小熊真也. 「港の朝——消えた字」. 翻訳者：対訳編集部. 『港日報』. 時代を読み解く, 第49回, 2026年1月5日. https://x.example/ja/read/harbor/2/4.2~ja3-5. 参照 2026年11月24日。『対訳』第2版（2026-11-23）、4.2。本文：編者が補った箇所2。'],
    [source(unknown, '4.2', 1),
      'Oguma, Shinya. “A Harbor Morning: Letters That Are Gone.” Translated by Taiyaku editors. *Reading the Times, No. 49*. Accessed November 24, 2026. https://x.example/en/read/harbor/2/4.2. Taiyaku, edition 2 (2026-11-23), passage 4.2. One reading supplied by the editors.',
      '小熊真也. 「港の朝——消えた字」. 翻訳者：対訳編集部. 『時代を読み解く』第49回, 日付なし. https://x.example/ja/read/harbor/2/4.2. 参照 2026年11月24日。『対訳』第2版（2026-11-23）、4.2。本文：編者が補った箇所1。'],
    [source(essay, null),
      'Oguma, Shinya. “A Harbor Morning.” Translated by Taiyaku editors. Taiyaku, 2026. https://x.example/en/read/harbor/2. Accessed November 24, 2026. Taiyaku, edition 2 (2026-11-23).',
      '小熊真也. 「港の朝」. 翻訳者：対訳編集部. 『対訳』, 2026年. https://x.example/ja/read/harbor/2. 参照 2026年11月24日。『対訳』第2版（2026-11-23）。'],
    [source(two, null),
      'Oguma, Shinya, and Aya Tanaka. “A Harbor Morning.” Translated by Nagisa Mori. *Harbor Daily*. Reading the Times, no. 49, January 5, 2026. https://x.example/en/read/harbor/2. Accessed November 24, 2026. Taiyaku, edition 2 (2026-11-23).',
      '小熊真也・田中綾. 「港の朝」. 翻訳者：森渚. 『港日報』. 時代を読み解く, 第49回, 2026年1月5日. https://x.example/ja/read/harbor/2. 参照 2026年11月24日。『対訳』第2版（2026-11-23）。'],
  ],
  apa: [
    [source(column, null),
      'Oguma, S. (2026, January 5). A Harbor Morning: Letters That Are Gone (Taiyaku editors, Trans.). *Harbor Daily*. https://x.example/en/read/harbor/2 Retrieved November 24, 2026. Taiyaku, edition 2 (2026-11-23).',
      '小熊真也. (2026年1月5日). 港の朝——消えた字 (対訳編集部, 訳). 『港日報』. https://x.example/ja/read/harbor/2 参照 2026年11月24日。『対訳』第2版（2026-11-23）。'],
    [source(column, '4.1-4.3'),
      'Oguma, S. (2026, January 5). A Harbor Morning: Letters That Are Gone (Taiyaku editors, Trans.). *Harbor Daily*. https://x.example/en/read/harbor/2/4.1-4.3 Retrieved November 24, 2026. Taiyaku, edition 2 (2026-11-23), passage 4.1–4.3.',
      '小熊真也. (2026年1月5日). 港の朝——消えた字 (対訳編集部, 訳). 『港日報』. https://x.example/ja/read/harbor/2/4.1-4.3 参照 2026年11月24日。『対訳』第2版（2026-11-23）、4.1–4.3。'],
    [source(column, '4.2~ja3-5', 2),
      'Oguma, S. (2026, January 5). A Harbor Morning: Letters That Are Gone (Taiyaku editors, Trans.). *Harbor Daily*. https://x.example/en/read/harbor/2/4.2~ja3-5 Retrieved November 24, 2026. Taiyaku, edition 2 (2026-11-23), passage 4.2. Two readings supplied by the editors.',
      '小熊真也. (2026年1月5日). 港の朝——消えた字 (対訳編集部, 訳). 『港日報』. https://x.example/ja/read/harbor/2/4.2~ja3-5 参照 2026年11月24日。『対訳』第2版（2026-11-23）、4.2。本文：編者が補った箇所2。'],
    [source(unknown, '4.2', 1),
      'Oguma, S. (n.d.). A Harbor Morning: Letters That Are Gone (Taiyaku editors, Trans.). *Reading the Times, No. 49*. Retrieved November 24, 2026, from https://x.example/en/read/harbor/2/4.2 Taiyaku, edition 2 (2026-11-23), passage 4.2. One reading supplied by the editors.',
      '小熊真也. (日付なし). 港の朝——消えた字 (対訳編集部, 訳). 『時代を読み解く』第49回. https://x.example/ja/read/harbor/2/4.2 参照 2026年11月24日。『対訳』第2版（2026-11-23）、4.2。本文：編者が補った箇所1。'],
    [source(essay, null),
      'Oguma, S. (2026). *A Harbor Morning* (Taiyaku editors, Trans.). Taiyaku. https://x.example/en/read/harbor/2 Retrieved November 24, 2026. Taiyaku, edition 2 (2026-11-23).',
      '小熊真也. (2026年). 港の朝 (対訳編集部, 訳). 『対訳』. https://x.example/ja/read/harbor/2 参照 2026年11月24日。『対訳』第2版（2026-11-23）。'],
    [source(two, null),
      'Oguma, S., & Tanaka, A. (2026, January 5). A Harbor Morning (N. Mori, Trans.). *Harbor Daily*. https://x.example/en/read/harbor/2 Retrieved November 24, 2026. Taiyaku, edition 2 (2026-11-23).',
      '小熊真也・田中綾. (2026年1月5日). 港の朝 (森渚, 訳). 『港日報』. https://x.example/ja/read/harbor/2 参照 2026年11月24日。『対訳』第2版（2026-11-23）。'],
  ],
  mla: [
    [source(column, null),
      'Oguma, Shinya. “A Harbor Morning: Letters That Are Gone.” *Harbor Daily*, translated by Taiyaku editors, 5 Jan. 2026. *Taiyaku*, https://x.example/en/read/harbor/2. Accessed 24 Nov. 2026. Taiyaku, edition 2 (2026-11-23).',
      '小熊真也. 「港の朝——消えた字」. 『港日報』, 翻訳者：対訳編集部, 2026年1月5日. 『対訳』, https://x.example/ja/read/harbor/2. 参照 2026年11月24日。『対訳』第2版（2026-11-23）。'],
    [source(column, '4.1-4.3'),
      'Oguma, Shinya. “A Harbor Morning: Letters That Are Gone.” *Harbor Daily*, translated by Taiyaku editors, 5 Jan. 2026. *Taiyaku*, https://x.example/en/read/harbor/2/4.1-4.3. Accessed 24 Nov. 2026. Taiyaku, edition 2 (2026-11-23), passage 4.1–4.3.',
      '小熊真也. 「港の朝——消えた字」. 『港日報』, 翻訳者：対訳編集部, 2026年1月5日. 『対訳』, https://x.example/ja/read/harbor/2/4.1-4.3. 参照 2026年11月24日。『対訳』第2版（2026-11-23）、4.1–4.3。'],
    [source(column, '4.2~ja3-5', 2),
      'Oguma, Shinya. “A Harbor Morning: Letters That Are Gone.” *Harbor Daily*, translated by Taiyaku editors, 5 Jan. 2026. *Taiyaku*, https://x.example/en/read/harbor/2/4.2~ja3-5. Accessed 24 Nov. 2026. Taiyaku, edition 2 (2026-11-23), passage 4.2. Two readings supplied by the editors.',
      '小熊真也. 「港の朝——消えた字」. 『港日報』, 翻訳者：対訳編集部, 2026年1月5日. 『対訳』, https://x.example/ja/read/harbor/2/4.2~ja3-5. 参照 2026年11月24日。『対訳』第2版（2026-11-23）、4.2。本文：編者が補った箇所2。'],
    [source(unknown, '4.2', 1),
      'Oguma, Shinya. “A Harbor Morning: Letters That Are Gone.” *Reading the Times, No. 49*, translated by Taiyaku editors. *Taiyaku*, https://x.example/en/read/harbor/2/4.2. Accessed 24 Nov. 2026. Taiyaku, edition 2 (2026-11-23), passage 4.2. One reading supplied by the editors.',
      '小熊真也. 「港の朝——消えた字」. 『時代を読み解く』第49回, 翻訳者：対訳編集部. 『対訳』, https://x.example/ja/read/harbor/2/4.2. 参照 2026年11月24日。『対訳』第2版（2026-11-23）、4.2。本文：編者が補った箇所1。'],
    [source(essay, null),
      'Oguma, Shinya. “A Harbor Morning.” *Taiyaku*, translated by Taiyaku editors, 2026, https://x.example/en/read/harbor/2. Accessed 24 Nov. 2026. Taiyaku, edition 2 (2026-11-23).',
      '小熊真也. 「港の朝」. 『対訳』, 翻訳者：対訳編集部, 2026年, https://x.example/ja/read/harbor/2. 参照 2026年11月24日。『対訳』第2版（2026-11-23）。'],
    [source(two, null),
      'Oguma, Shinya, and Aya Tanaka. “A Harbor Morning.” *Harbor Daily*, translated by Nagisa Mori, 5 Jan. 2026. *Taiyaku*, https://x.example/en/read/harbor/2. Accessed 24 Nov. 2026. Taiyaku, edition 2 (2026-11-23).',
      '小熊真也・田中綾. 「港の朝」. 『港日報』, 翻訳者：森渚, 2026年1月5日. 『対訳』, https://x.example/ja/read/harbor/2. 参照 2026年11月24日。『対訳』第2版（2026-11-23）。'],
  ],
  sist02: [
    [source(column, null),
      'Oguma, Shinya. A Harbor Morning : Letters That Are Gone. Translated by Taiyaku editors. Harbor Daily. 2026-01-05, (Reading the Times, 49). Taiyaku, ed. 2. https://x.example/en/read/harbor/2, (accessed 2026-11-24).',
      '小熊真也. 港の朝 : 消えた字. 対訳編集部訳. 港日報. 2026-01-05, (時代を読み解く, 49). 対訳, 第2版. https://x.example/ja/read/harbor/2, (参照 2026-11-24).'],
    [source(column, '4.1-4.3'),
      'Oguma, Shinya. A Harbor Morning : Letters That Are Gone. Translated by Taiyaku editors. Harbor Daily. 2026-01-05, (Reading the Times, 49). Taiyaku, ed. 2, 4.1–4.3. https://x.example/en/read/harbor/2/4.1-4.3, (accessed 2026-11-24).',
      '小熊真也. 港の朝 : 消えた字. 対訳編集部訳. 港日報. 2026-01-05, (時代を読み解く, 49). 対訳, 第2版, 4.1–4.3. https://x.example/ja/read/harbor/2/4.1-4.3, (参照 2026-11-24).'],
    [source(column, '4.2~ja3-5', 2),
      'Oguma, Shinya. A Harbor Morning : Letters That Are Gone. Translated by Taiyaku editors. Harbor Daily. 2026-01-05, (Reading the Times, 49). Taiyaku, ed. 2, 4.2. [two readings supplied by the editors]. https://x.example/en/read/harbor/2/4.2~ja3-5, (accessed 2026-11-24).',
      '小熊真也. 港の朝 : 消えた字. 対訳編集部訳. 港日報. 2026-01-05, (時代を読み解く, 49). 対訳, 第2版, 4.2. ［編者が補った箇所2］. https://x.example/ja/read/harbor/2/4.2~ja3-5, (参照 2026-11-24).'],
    [source(unknown, '4.2', 1),
      'Oguma, Shinya. A Harbor Morning : Letters That Are Gone. Translated by Taiyaku editors. [newspaper unknown]. [date unknown], (Reading the Times, 49). Taiyaku, ed. 2, 4.2. [one reading supplied by the editors]. https://x.example/en/read/harbor/2/4.2, (accessed 2026-11-24).',
      '小熊真也. 港の朝 : 消えた字. 対訳編集部訳. ［掲載紙未詳］. ［掲載日未詳］, (時代を読み解く, 49). 対訳, 第2版, 4.2. ［編者が補った箇所1］. https://x.example/ja/read/harbor/2/4.2, (参照 2026-11-24).'],
    [source(essay, null),
      'Oguma, Shinya. “A Harbor Morning”. Translated by Taiyaku editors. Taiyaku. ed. 2, 2026-11-23. https://x.example/en/read/harbor/2, (accessed 2026-11-24).',
      '小熊真也. “港の朝”. 対訳編集部訳. 対訳. 第2版, 2026-11-23. https://x.example/ja/read/harbor/2, (参照 2026-11-24).'],
    [source(two, null),
      'Oguma, Shinya; Tanaka, Aya. A Harbor Morning. Translated by Nagisa Mori. Harbor Daily. 2026-01-05, (Reading the Times, 49). Taiyaku, ed. 2. https://x.example/en/read/harbor/2, (accessed 2026-11-24).',
      '小熊真也, 田中綾. 港の朝. 森渚訳. 港日報. 2026-01-05, (時代を読み解く, 49). 対訳, 第2版. https://x.example/ja/read/harbor/2, (参照 2026-11-24).'],
  ],
};

describe.each(Object.entries(expected))('%s', (id, rows) => {
  it.each(rows.map(([from, en, ja], i) => [i, from, en, ja] as const))('%i', (_, from, en, ja) => {
    const style = citationStyle(id);
    const plainOf = (text: string) => text.replaceAll('*', '');
    expect([style?.write(from, 'en').plain, style?.write(from, 'ja').plain]).toEqual([plainOf(en), plainOf(ja)]);
    expect([style?.write(from, 'en').rich.replace(/<\/?i>/g, '*'), style?.write(from, 'ja').rich]).toEqual([en.replace('&', '&#38;'), ja]);
  });
});
