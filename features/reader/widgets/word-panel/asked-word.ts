import type { PanelWord } from '@/domain/study/word-file';

/** A word where it stands. */
export interface AskedWord {
  readonly address: string;
  readonly word: PanelWord;
}
