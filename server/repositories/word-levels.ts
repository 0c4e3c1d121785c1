import 'server-only';
import { frequency } from '@/domain/dictionary/meta';
import { levels, type ListedLevel } from '@/domain/study/level';
import { openSqlite } from './database';
import { preparedRead } from './prepared-read';

/** Differs when a dictionary that may state levels has come or gone. */
export function wordLevelsMark(): string {
  return preparedRead<{ mark: string | null }>('SELECT group_concat("id") AS "mark" FROM "Dictionary" WHERE "metaCount" > 0')?.mark ?? '';
}

/** Lists of words by level come as Yomitan dictionaries of frequencies, with N5 to N1 in the place of a number. */
const statesLevel = `"kind" = 'frequency' AND json_extract("body", '$.display') IN (${levels.map((level) => `'${level}'`).join(', ')})`;

/** The levels that lists of words give to these dictionary forms. */
export function readWordLevels(lemmas: readonly string[]): ListedLevel {
  const found = new Map<string, { reading: string | null; display: string }[]>();
  const sqlite = openSqlite();
  try {
    const rows = sqlite.prepare<[string], { text: string; body: string }>(
      `SELECT "text", "body" FROM "DictionaryMeta" WHERE "text" IN (SELECT "value" FROM json_each(?)) AND ${statesLevel} ORDER BY "id"`,
    ).all(JSON.stringify(lemmas));
    for (const { text, body } of rows) found.set(text, [...(found.get(text) ?? []), frequency.parse(JSON.parse(body))]);
  } finally {
    sqlite.close();
  }
  return (lemma, reading) => {
    const list = found.get(lemma) ?? [];
    const row = list.find((one) => one.reading === reading) ?? list.find((one) => one.reading === null) ?? (reading === null ? list[0] : undefined);
    return levels.find((level) => level === row?.display) ?? null;
  };
}
