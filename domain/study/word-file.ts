import type { Ruby } from '../japanese/furigana/ruby';
import { vocabularyOf, type Conjugation, type Token } from '../japanese/token';
import type { Bilingual } from '../text/language';
import type { GrammarPoint } from './grammar';
import type { WordLevel } from './level';

/** A word of the text, as its panel shows it. */
export interface PanelWord extends Pick<Token, 'span' | 'surface' | 'lemma' | 'lemmaReading' | 'reading' | 'readingFrom' | 'certainty' | 'doubt' | 'otherReadings' | 'isCutDoubtful' | 'partOfSpeech' | 'detail' | 'atGap'> {
  /** Spans in the segment's text. */
  readonly ruby: readonly Ruby[];
  readonly conjugation: Conjugation | null;
  /** By its hardest kanji (`levelByKanji`); null for a word without kanji. */
  readonly level: WordLevel | null;
  /** Null where the editors say nothing of it. */
  readonly sense: Bilingual | null;
  /** Slug of the glossary's concept whose words it belongs to. */
  readonly concept: string | null;
}

/** A kanji of the text, from KANJIDIC. */
export interface PanelKanji {
  /** In KANJIDIC's notation: ショウ, つ.ける. */
  readonly on: readonly string[];
  readonly kun: readonly string[];
  /** English. */
  readonly meanings: readonly string[];
  readonly strokes: number;
  /** School grade: 1–6 elementary, 8 secondary, 9 and 10 for names. */
  readonly grade: number | null;
  /** 5 (N5) to 1 (N1), as usually estimated. */
  readonly jlpt: number | null;
}

/** All that is known of an edition's words: what the page fetches once, when a word is first asked about. */
export interface WordFile {
  /** By address, in the order of the text. */
  readonly words: ReadonlyMap<string, readonly PanelWord[]>;
  readonly kanji: ReadonlyMap<string, PanelKanji>;
  readonly grammar: readonly GrammarPoint[];
  /** Whose data the kanji are; to be shown wherever they are. */
  readonly kanjiSource: string;
}

/** Where each word of the vocabulary (`vocabularyOf`) stands in the text. */
export function placesByLemma({ words }: Pick<WordFile, 'words'>): Map<string, { address: string; word: PanelWord }[]> {
  const places = new Map<string, { address: string; word: PanelWord }[]>();
  for (const [address, list] of words) {
    for (const word of list) {
      const { lemma } = vocabularyOf(word);
      const known = places.get(lemma);
      if (known) known.push({ address, word });
      else places.set(lemma, [{ address, word }]);
    }
  }
  return places;
}
