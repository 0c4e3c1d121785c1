/**
 * How a counter changes beside numbers. `k`, `s`, `t`: 1, 8, 10 (and 6, 100 for `k`)
 * are said shortly (いっかい, はっさつ). `h`: so too, and the counter takes p, after
 * 3, 1000 and 10000 b (さんぼん) or, with `hp`, p (さんぷん).
 */
export type CounterChange = 'none' | 'k' | 's' | 't' | 'h' | 'hp';

export interface Counter {
  readonly reading: string;
  readonly change: CounterChange;
  /** Readings of the number's last word that this counter wants: 4 よ, 7 しち, 9 く. */
  readonly numbers?: Readonly<Record<number, string>>;
  /** Whole readings of number and counter for these values; they do not extend to 21, 22 …. */
  readonly whole?: Readonly<Record<number, readonly [number: string, counter: string]>>;
  /** The counter after a last word (3 → がい). */
  readonly after?: Readonly<Record<number, string>>;
  /** Counted only up to this value (月 names months, つ ends at nine). */
  readonly most?: number;
}

const native = {
  1: ['ひと', 'つ'], 2: ['ふた', 'つ'], 3: ['みっ', 'つ'], 4: ['よっ', 'つ'], 5: ['いつ', 'つ'],
  6: ['むっ', 'つ'], 7: ['なな', 'つ'], 8: ['やっ', 'つ'], 9: ['ここの', 'つ'],
} as const;

/** 日 after a month; alone 1日 is いちにち. An empty number reading means that the reading belongs to both (ついたち). */
const days = {
  2: ['ふつ', 'か'], 3: ['みっ', 'か'], 4: ['よっ', 'か'], 5: ['いつ', 'か'], 6: ['むい', 'か'], 7: ['なの', 'か'], 8: ['よう', 'か'],
  9: ['ここの', 'か'], 10: ['とお', 'か'], 14: ['じゅうよっ', 'か'], 17: ['じゅうしち', 'にち'], 19: ['じゅうく', 'にち'],
  20: ['', 'はつか'], 24: ['にじゅうよっ', 'か'], 27: ['にじゅうしち', 'にち'], 29: ['にじゅうく', 'にち'],
} as const;

const people = { 1: ['ひと', 'り'], 2: ['ふた', 'り'] } as const;

const plain = (reading: string): Counter => ({ reading, change: 'none' });
const changing = (change: CounterChange, reading: string): Counter => ({ reading, change });

/** The written counter's readings; the longest that stands after a number is taken. */
const counters: Readonly<Record<string, Counter>> = {
  つ: { reading: 'つ', change: 'none', whole: native, most: 9 },
  つ目: { reading: 'つめ', change: 'none', whole: Object.fromEntries(Object.entries(native).map(([value, [number]]) => [value, [number, 'つめ'] as const])), most: 9 },
  人: { reading: 'にん', change: 'none', whole: people, numbers: { 4: 'よ', 7: 'しち' } },
  名: plain('めい'),
  年: { reading: 'ねん', change: 'none', numbers: { 4: 'よ' } },
  年間: { reading: 'ねんかん', change: 'none', numbers: { 4: 'よ' } },
  年度: { reading: 'ねんど', change: 'none', numbers: { 4: 'よ' } },
  年生: { reading: 'ねんせい', change: 'none', numbers: { 4: 'よ' } },
  年代: { reading: 'ねんだい', change: 'none', numbers: { 4: 'よ' } },
  年目: { reading: 'ねんめ', change: 'none', numbers: { 4: 'よ' } },
  月: { reading: 'がつ', change: 'none', numbers: { 4: 'し', 7: 'しち', 9: 'く' }, most: 12 },
  か月: changing('k', 'かげつ'), カ月: changing('k', 'かげつ'), ヶ月: changing('k', 'かげつ'), ヵ月: changing('k', 'かげつ'), 箇月: changing('k', 'かげつ'),
  日: { reading: 'にち', change: 'none', whole: days },
  日間: { reading: 'にちかん', change: 'none', whole: Object.fromEntries(Object.entries(days).map(([value, [number, counter]]) => [value, [number, `${counter}かん`] as const])) },
  日目: { reading: 'にちめ', change: 'none', whole: Object.fromEntries(Object.entries(days).map(([value, [number, counter]]) => [value, [number, `${counter}め`] as const])) },
  週: changing('s', 'しゅう'), 週間: changing('s', 'しゅうかん'),
  世紀: changing('s', 'せいき'), 世代: changing('s', 'せだい'),
  時: { reading: 'じ', change: 'none', numbers: { 4: 'よ', 7: 'しち', 9: 'く' } },
  時間: { reading: 'じかん', change: 'none', numbers: { 4: 'よ', 7: 'しち', 9: 'く' } },
  分: { reading: 'ふん', change: 'hp', after: { 4: 'ぷん' } },
  分間: { reading: 'ふんかん', change: 'hp', after: { 4: 'ぷんかん' } },
  秒: plain('びょう'), 秒間: plain('びょうかん'),
  歳: changing('s', 'さい'), 才: changing('s', 'さい'),
  個: changing('k', 'こ'), 回: changing('k', 'かい'), 回目: changing('k', 'かいめ'), 件: changing('k', 'けん'), 巻: changing('k', 'かん'),
  機: changing('k', 'き'), 課: changing('k', 'か'), 曲: changing('k', 'きょく'), 項: changing('k', 'こう'), 口: changing('k', 'くち'),
  か国: changing('k', 'かこく'), カ国: changing('k', 'かこく'), ヶ国: changing('k', 'かこく'), ヵ国: changing('k', 'かこく'),
  か所: changing('k', 'かしょ'), カ所: changing('k', 'かしょ'), ヶ所: changing('k', 'かしょ'), 箇所: changing('k', 'かしょ'),
  階: { reading: 'かい', change: 'k', after: { 3: 'がい' } },
  軒: { reading: 'けん', change: 'k', after: { 3: 'げん' } },
  冊: changing('s', 'さつ'), 章: changing('s', 'しょう'), 節: changing('s', 'せつ'), 隻: changing('s', 'せき'), 社: changing('s', 'しゃ'),
  周年: changing('s', 'しゅうねん'), 種類: changing('s', 'しゅるい'), 席: changing('s', 'せき'), 足: { reading: 'そく', change: 's', after: { 3: 'ぞく' } },
  点: changing('t', 'てん'), 頭: changing('t', 'とう'), 着: changing('t', 'ちゃく'), 通: changing('t', 'つう'), 丁目: changing('t', 'ちょうめ'),
  本: changing('h', 'ほん'), 匹: changing('h', 'ひき'), 杯: changing('h', 'はい'), 泊: changing('hp', 'はく'), 発: changing('hp', 'はつ'),
  歩: changing('hp', 'ほ'), 票: changing('h', 'ひょう'), 編: changing('hp', 'へん'), 版: changing('hp', 'はん'), 班: changing('hp', 'はん'),
  号: plain('ごう'), 条: plain('じょう'), 番: plain('ばん'), 番目: plain('ばんめ'), 位: plain('い'), 台: plain('だい'), 枚: plain('まい'), 度: plain('ど'),
  倍: plain('ばい'), 割: plain('わり'), 部: plain('ぶ'), 問: plain('もん'), 列: plain('れつ'), 代: plain('だい'), 次: plain('じ'), 両: plain('りょう'),
  行: plain('ぎょう'), 行目: plain('ぎょうめ'), 字: plain('じ'), 文: plain('ぶん'), 語: plain('ご'), 例: plain('れい'), 段落: plain('だんらく'), 句: changing('k', 'く'),
  円: { reading: 'えん', change: 'none', numbers: { 4: 'よ' } },
  ドル: plain('ドル'), ユーロ: plain('ユーロ'), メートル: plain('メートル'), キロメートル: plain('キロメートル'), キロ: plain('キロ'),
  グラム: plain('グラム'), トン: plain('トン'), ページ: plain('ページ'), '%': plain('パーセント'), '％': plain('パーセント'), パーセント: plain('パーセント'),
};

/** Counters from the longest to the shortest. */
export const writtenCounters: readonly string[] = Object.keys(counters).sort((a, b) => b.length - a.length);

/** How a counter is said; undefined for what is none, as `constructor` behind a digit. */
export function counterOf(written: string): Counter | undefined {
  return Object.hasOwn(counters, written) ? counters[written] : undefined;
}
