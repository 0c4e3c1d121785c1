import type { PartOfSpeech } from '@/domain/japanese/token';

/** A reading that holds wherever the words stand. */
export interface GeneralReading {
  readonly text: string;
  readonly reading: string;
  /** Where given, the text is one word of this kind, whatever the analyser makes of it. */
  readonly as?: PartOfSpeech;
}

/**
 * Readings that the analyser gets wrong in the prose this project is for: the
 * commoner of two (日本 にほん, 他に ほかに), words it cuts in two, names it does not know.
 */
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
  { text: '防衛研究所', reading: 'ぼうえいけんきゅうじょ' },
  { text: '研究所', reading: 'けんきゅうじょ' },
  { text: '一人', reading: 'ひとり', as: 'noun' },
  { text: '二人', reading: 'ふたり', as: 'noun' },
  { text: '他に', reading: 'ほかに' },
  { text: '他の', reading: 'ほかの' },
  { text: '他にも', reading: 'ほかにも' },
  { text: '海空域', reading: 'かいくういき', as: 'noun' },
  { text: 'もがみ', reading: 'もがみ', as: 'proper-noun' },
];
