import type { GrammarPoint } from '@/domain/study/grammar';
import type { Word } from '@/domain/study/sense';
import { requireId } from './import-concepts';
import { prepareInsert } from './import-rows';
import { toColumns, tokenColumns } from './stored-token';
import type { Sqlite } from './sqlite';

/** An address and the words that stand there. */
export type WordsBySegment = Iterable<readonly [address: string, words: readonly Word[]]>;

/** Writes the words of an edition; `segments` are the ids by address. */
export function insertWords(
  sqlite: Sqlite, words: WordsBySegment, segments: ReadonlyMap<string, number>,
): void {
  const insert = prepareInsert(sqlite, 'Token', 'segmentId', 'ordinal', ...tokenColumns);
  for (const [address, list] of words) {
    const segmentId = requireId(segments, address);
    for (const [ordinal, word] of list.entries()) insert(segmentId, ordinal, ...toColumns(word));
  }
}

export function deleteWords(sqlite: Sqlite, editionId: number): void {
  sqlite.prepare('DELETE FROM "Token" WHERE "segmentId" IN (SELECT "id" FROM "Segment" WHERE "editionId" = ?)').run(editionId);
}

export function insertGrammar(
  sqlite: Sqlite, editionId: number, grammar: readonly GrammarPoint[], segments: ReadonlyMap<string, number>,
): void {
  const point = prepareInsert(sqlite, 'GrammarPoint', 'editionId', 'ordinal', 'pattern', 'level', 'textJa', 'textEn');
  const place = prepareInsert(sqlite, 'GrammarPlace', 'pointId', 'ordinal', 'segmentId', 'start', 'end');
  for (const [ordinal, { pattern, level, text, places }] of grammar.entries()) {
    const id = point(editionId, ordinal, pattern, level, text.ja, text.en);
    for (const [index, { address, span }] of places.entries()) place(id, index, requireId(segments, address), span.start, span.end);
  }
}
