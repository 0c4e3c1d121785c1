/** A reading of number and counter apart; an empty number's belongs to both. */
type Whole = readonly [number: string, counter: string];

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
  readonly whole?: Readonly<Record<number, Whole>>;
  /** The counter after a last word (3 → がい). */
  readonly after?: Readonly<Record<number, string>>;
  /** Counted only up to this value (月 names months, つ ends at nine). */
  readonly maxNumber?: number;
  /** Of two digits each is said by itself, as in the names of types: 90式 きゅうまるしき. */
  readonly byDigits?: true;
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

/** The first two are counted in native words: ひとくみ, ふたくみ, さんくみ. */
const nativeTwo = (reading: string, change: CounterChange = 'none'): Counter => ({ reading, change, whole: { 1: ['ひと', reading], 2: ['ふた', reading] } });
const plain = (reading: string): Counter => ({ reading, change: 'none' });
const kilo = (reading: string): Counter => ({ reading, change: 'k', numbers: { 1: 'いち', 8: 'はち' } });
const changing = (change: CounterChange, reading: string): Counter => ({ reading, change });

/** The written counter's readings; the longest that stands after a number is taken. */
const counters: Readonly<Record<string, Counter>> = {
  つ: { reading: 'つ', change: 'none', whole: native, maxNumber: 9 },
  つ目: { reading: 'つめ', change: 'none', whole: Object.fromEntries(Object.entries(native).map(([value, [number]]) => [value, [number, 'つめ'] as const])), maxNumber: 9 },
  人: { reading: 'にん', change: 'none', whole: people, numbers: { 4: 'よ', 7: 'しち' } },
  人目: { reading: 'にんめ', change: 'none', whole: { 1: ['ひと', 'りめ'], 2: ['ふた', 'りめ'] }, numbers: { 4: 'よ', 7: 'しち' } },
  人前: { reading: 'にんまえ', change: 'none', numbers: { 4: 'よ' } }, 人組: { reading: 'にんぐみ', change: 'none', whole: { 2: ['ふた', 'りぐみ'] }, numbers: { 4: 'よ' } },
  名: plain('めい'),
  年: { reading: 'ねん', change: 'none', numbers: { 4: 'よ' } },
  年間: { reading: 'ねんかん', change: 'none', numbers: { 4: 'よ' } },
  年度: { reading: 'ねんど', change: 'none', numbers: { 4: 'よ' } },
  年生: { reading: 'ねんせい', change: 'none', numbers: { 4: 'よ' } },
  年代: { reading: 'ねんだい', change: 'none', numbers: { 4: 'よ' } },
  年目: { reading: 'ねんめ', change: 'none', numbers: { 4: 'よ' } },
  月: { reading: 'がつ', change: 'none', numbers: { 4: 'し', 7: 'しち', 9: 'く' }, maxNumber: 12 },
  か月: changing('k', 'かげつ'), カ月: changing('k', 'かげつ'), ヶ月: changing('k', 'かげつ'), ヵ月: changing('k', 'かげつ'), 箇月: changing('k', 'かげつ'),
  日: { reading: 'にち', change: 'none', whole: days },
  日間: { reading: 'にちかん', change: 'none', whole: Object.fromEntries(Object.entries(days).map(([value, [number, counter]]) => [value, [number, `${counter}かん`] as const])) },
  日目: { reading: 'にちめ', change: 'none', whole: Object.fromEntries(Object.entries(days).map(([value, [number, counter]]) => [value, [number, `${counter}め`] as const])) },
  週: changing('s', 'しゅう'), 週間: changing('s', 'しゅうかん'),
  世紀: changing('s', 'せいき'), 世代: changing('s', 'せだい'),
  時: { reading: 'じ', change: 'none', whole: { 0: ['れい', 'じ'] }, numbers: { 4: 'よ', 7: 'しち', 9: 'く' } },
  時半: { reading: 'じはん', change: 'none', whole: { 0: ['れい', 'じはん'] }, numbers: { 4: 'よ', 7: 'しち', 9: 'く' } },
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
  号: plain('ごう'), 条: plain('じょう'), 番: plain('ばん'), 番目: plain('ばんめ'), 位: plain('い'), 台: plain('だい'), 枚: plain('まい'), 度: { reading: 'ど', change: 'none', whole: { 0: ['れい', 'ど'] } }, 度目: plain('どめ'),
  倍: plain('ばい'), 割: plain('わり'), 部: plain('ぶ'), 問: plain('もん'), 列: plain('れつ'), 代: plain('だい'), 次: plain('じ'), 両: plain('りょう'),
  行: plain('ぎょう'), 行目: plain('ぎょうめ'), 字: plain('じ'), 文: plain('ぶん'), 語: plain('ご'), 例: plain('れい'), 段落: plain('だんらく'), 句: changing('k', 'く'),
  組: nativeTwo('くみ'), 晩: nativeTwo('ばん'), 部屋: nativeTwo('へや'), 皿: nativeTwo('さら'), 袋: nativeTwo('ふくろ'), 箱: nativeTwo('はこ', 'hp'), 棟: nativeTwo('むね'),
  通り: nativeTwo('とおり'), 切れ: nativeTwo('きれ'), 粒: nativeTwo('つぶ'), 束: nativeTwo('たば'), 株: nativeTwo('かぶ'), 桁: nativeTwo('けた'), 品: nativeTwo('しな'), 坪: nativeTwo('つぼ'),
  家族: nativeTwo('かぞく'), 駅: nativeTwo('えき'),
  式: { reading: 'しき', change: 's', byDigits: true }, 音: plain('おん'), 畳: plain('じょう'), 羽: { reading: 'わ', change: 'none', numbers: { 10: 'じゅっ' }, after: { 10: 'ぱ' } },
  校: changing('k', 'こう'), 戸: changing('k', 'こ'), 基: changing('k', 'き'), 騎: changing('k', 'き'), 脚: changing('k', 'きゃく'), 局: changing('k', 'きょく'), 期: changing('k', 'き'), 級: changing('k', 'きゅう'),
  球: changing('k', 'きゅう'), 県: changing('k', 'けん'), 試合: changing('s', 'しあい'), 勝: changing('s', 'しょう'), 敗: changing('hp', 'はい'), 戦: changing('s', 'せん'), 周: changing('s', 'しゅう'),
  食: changing('s', 'しょく'), 世帯: changing('s', 'せたい'), 銭: changing('s', 'せん'), 等: changing('t', 'とう'), 段: plain('だん'), 段階: plain('だんかい'), 面: plain('めん'), 話: plain('わ'),
  膳: plain('ぜん'), 元: plain('げん'), 厘: plain('りん'), 石: { reading: 'こく', change: 'k', after: { 10000: 'ごく' } }, 号車: plain('ごうしゃ'), 号室: plain('ごうしつ'), 番線: plain('ばんせん'),
  円: { reading: 'えん', change: 'none', numbers: { 4: 'よ' } },
  ドル: plain('ドル'), ユーロ: plain('ユーロ'), メートル: plain('メートル'), キロメートル: kilo('キロメートル'), キロ: kilo('キロ'), キログラム: kilo('キログラム'),
  センチ: changing('s', 'センチ'), センチメートル: changing('s', 'センチメートル'), ミリ: plain('ミリ'), ミリメートル: plain('ミリメートル'), 平方メートル: plain('へいほうメートル'), ポイント: { reading: 'ポイント', change: 'none', numbers: { 10: 'じゅっ' } },
  リットル: plain('リットル'), ミリリットル: plain('ミリリットル'),
  グラム: plain('グラム'), トン: plain('トン'), ページ: { reading: 'ページ', change: 'none', numbers: { 10: 'じゅっ' } }, '%': plain('パーセント'), '％': plain('パーセント'), パーセント: plain('パーセント'),
  mm: plain('ミリ'), '㎜': plain('ミリ'), cm: changing('s', 'センチ'), '㎝': changing('s', 'センチ'), m: plain('メートル'), km: kilo('キロ'), '㎞': kilo('キロ'), 'm²': plain('へいほうメートル'), 'm2': plain('へいほうメートル'), '㎡': plain('へいほうメートル'),
  mg: plain('ミリグラム'), '㎎': plain('ミリグラム'), g: plain('グラム'), kg: kilo('キロ'), '㎏': kilo('キロ'), t: plain('トン'), ml: plain('ミリリットル'), mL: plain('ミリリットル'), '㎖': plain('ミリリットル'), l: plain('リットル'), L: plain('リットル'), 'ℓ': plain('リットル'),
  '℃': { reading: 'ど', change: 'none', whole: { 0: ['れい', 'ど'] } }, '°C': plain('ど'), '°': plain('ど'), 'km/h': kilo('キロ'), kW: kilo('キロワット'), W: plain('ワット'), V: plain('ボルト'), Hz: plain('ヘルツ'), kHz: kilo('キロヘルツ'), MHz: plain('メガヘルツ'), GHz: plain('ギガヘルツ'),
  KB: kilo('キロバイト'), MB: plain('メガバイト'), GB: plain('ギガバイト'), TB: plain('テラバイト'), kcal: kilo('キロカロリー'), ha: plain('ヘクタール'), dB: plain('デシベル'),
};

/** Counters from the longest to the shortest. */
export const writtenCounters: readonly string[] = Object.keys(counters).sort((a, b) => b.length - a.length);

/** How a counter is said; undefined for what is none, as `constructor` behind a digit. */
export function counterOf(written: string): Counter | undefined {
  return Object.hasOwn(counters, written) ? counters[written] : undefined;
}
