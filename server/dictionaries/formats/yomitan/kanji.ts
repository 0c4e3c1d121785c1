import type { DictionaryKanji } from '@/domain/dictionary/kanji';
import type { KanjiRow } from './rows';

function number(value: string | number | undefined): number | null {
  const found = value === undefined ? Number.NaN : Number(value);
  return Number.isInteger(found) ? found : null;
}

/** A row of a kanji bank; its statistics are named as in KANJIDIC for Yomitan. */
export function toKanji({ on, kun, meanings, stats }: KanjiRow, language: string): DictionaryKanji {
  const isJapanese = language === 'ja';
  return {
    on, kun, names: [],
    meaningsEn: isJapanese ? [] : meanings,
    meaningsJa: isJapanese ? meanings : [],
    strokes: number(stats.strokes), grade: number(stats.grade), jlpt: number(stats.jlpt), frequency: number(stats.freq),
  };
}
