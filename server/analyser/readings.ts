/** A reading that holds wherever the words stand. */
export interface GeneralReading {
  readonly text: string;
  readonly reading: string;
}

/** The commoner of two readings (日本 にほん, 他に ほかに), and what the analyser reads wrongly. */
export const generalReadings: readonly GeneralReading[] = [
  { text: '日本', reading: 'にほん' },
  { text: '日本国', reading: 'にほんこく' },
  { text: '日本人', reading: 'にほんじん' },
  { text: '日本語', reading: 'にほんご' },
  { text: '日本海', reading: 'にほんかい' },
  { text: '豪州', reading: 'ごうしゅう' },
  { text: '日豪', reading: 'にちごう' },
  { text: '日米', reading: 'にちべい' },
  { text: '日韓', reading: 'にっかん' },
  { text: '日中', reading: 'にっちゅう' },
  { text: '研究所', reading: 'けんきゅうじょ' },
  { text: '防衛研究所', reading: 'ぼうえいけんきゅうしょ' },
  { text: 'その他に', reading: 'そのほかに' },
  { text: 'その他にも', reading: 'そのほかにも' },
  { text: '他に', reading: 'ほかに' },
  { text: '他にも', reading: 'ほかにも' },
  { text: '他の', reading: 'ほかの' },
];

/** A word that the analyser does not know, and cuts in two. */
export interface ProjectWord extends GeneralReading {
  readonly kind: 'noun' | 'name';
}

export const projectWords: readonly ProjectWord[] = [
  { text: 'もがみ', reading: 'もがみ', kind: 'name' },
  { text: '令和', reading: 'れいわ', kind: 'name' },
  { text: '明和', reading: 'めいわ', kind: 'name' },
  { text: 'なぎさ', reading: 'なぎさ', kind: 'noun' },
  { text: '海空域', reading: 'かいくういき', kind: 'noun' },
  { text: '一人', reading: 'ひとり', kind: 'noun' },
  { text: '二人', reading: 'ふたり', kind: 'noun' },
];
