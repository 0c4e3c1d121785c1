import { joined } from '../english';
import { findHits } from '../hits';
import type { Stems } from '../index-terms';
import { matchesPattern } from '../pattern';
import { lemmasOf } from '../spoken';
import type { SearchUnit } from '../unit';
import { countWords, type Vocabulary } from '../vocabulary';

/** The vocabulary of some units, for tests: gone through word by word. */
export function vocabularyOf(units: readonly SearchUnit[], stems: Stems): Vocabulary {
  const words = countWords(units).sort((a, b) => b.count - a.count || (a.written < b.written ? -1 : 1));
  return {
    has: (way) => units.some((unit) => (['ja', 'en'] as const).some((language) => unit[language].some((text) => findHits(text, language, [way], stems).length > 0))),
    fitting(pattern, most) {
      const found = words.filter(({ written, key }) => [joined(written), key].some((word) => matchesPattern(word, pattern)));
      return found.length > most ? null : found;
    },
    spellings: (sought) => words.filter(({ key }) => key === sought).map(({ written }) => written),
    lemmas: (beginning) => units.flatMap(({ ja }) => ja).flatMap(({ tokens }) => tokens)
      .flatMap((token) => lemmasOf(token).map((text) => ({ text, reading: token.lemmaReading ?? '' }))).filter(({ text }) => text.startsWith(beginning)),
  };
}

/** Of no text. */
export const noVocabulary: Vocabulary = { has: () => false, fitting: () => [], lemmas: () => [], spellings: () => [] };
