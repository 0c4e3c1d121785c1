import { groupBy } from '@/domain/algorithms/group-by';
import { partitionPoint } from '@/domain/algorithms/partition-point';
import { joined } from '@/domain/search/english';
import { matchesPattern, type WordPattern } from '@/domain/search/pattern';
import type { VocabularyWord } from '@/domain/search/vocabulary';
import type { Sqlite } from '../sqlite';

/** The English words of the texts, to be gone through by what they hold. */
export interface WordList {
  /** As `Vocabulary` has it (domain/search/vocabulary.ts). */
  readonly fitting: (pattern: WordPattern, most: number) => readonly VocabularyWord[] | null;
  readonly spellings: (key: string) => readonly string[];
}

/** Of the latest editions, or of all. */
export function readWords(sqlite: Sqlite, allEditions: boolean): WordList {
  return wordList(sqlite.prepare<[number], VocabularyWord>(`
    SELECT "word" AS "written", "key", sum("count") AS "count" FROM "SearchWord" WHERE "isLatest" >= ? GROUP BY "word"`).all(allEditions ? 0 : 1));
}

const between = '\n';

/**
 * Words in one string, since nothing finds letters faster: a line for each spelling of each word. A pattern's longest piece leads to
 * the lines that may fit.
 */
export function wordList(words: readonly VocabularyWord[]): WordList {
  const lines = words.flatMap((word) => [...new Set([joined(word.written), word.key])].map((line) => ({ line, word })));
  const text = `${between}${lines.map(({ line }) => line + between).join('')}`;
  let end = 1;
  const starts = Uint32Array.from(lines, ({ line }) => {
    const start = end;
    end += line.length + between.length;
    return start;
  });
  let spelled: Map<string, string[]> | undefined;
  return {
    spellings(key) {
      spelled ??= spellingsByKey(words);
      return spelled.get(key) ?? [];
    },
    fitting(pattern, most) {
      const sought = leading(pattern);
      const found = new Set<VocabularyWord>();
      let at = text.indexOf(sought);
      while (at !== -1) {
        const index = lineAt(starts, sought.startsWith(between) ? at + 1 : at);
        const candidate = lines[index];
        if (candidate && matchesPattern(candidate.line, pattern)) found.add(candidate.word);
        if (found.size > most) return null;
        // From the sign before the next line.
        at = text.indexOf(sought, (starts[index + 1] ?? text.length) - 1);
      }
      return [...found].sort((a, b) => b.count - a.count || (a.written < b.written ? -1 : 1));
    },
  };
}

function spellingsByKey(words: readonly VocabularyWord[]): Map<string, string[]> {
  return new Map([...groupBy(words, ({ key }) => key)].map(([key, own]) => [key, own.map(({ written }) => written)]));
}

/** The longest piece, with the border of the word where it stands at one. */
function leading({ pieces }: WordPattern): string {
  const bordered = pieces.map((piece, index) => (
    piece === '' ? '' : `${index === 0 ? between : ''}${piece}${index === pieces.length - 1 ? between : ''}`
  ));
  return bordered.reduce((longest, piece) => (piece.length > longest.length ? piece : longest), '');
}

/** Which line a place is in: the last that starts at it or before. */
function lineAt(starts: Uint32Array, place: number): number {
  return Math.max(partitionPoint(starts.length, (index) => (starts[index] ?? Infinity) <= place) - 1, 0);
}
