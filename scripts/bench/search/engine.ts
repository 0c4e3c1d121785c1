/** engine.ts COUNT FILE: times (ms) of COUNT queries of each kind, in the engine alone, as JSON; writes the queries into FILE. */
import { writeFileSync } from 'node:fs';
import { maxSentences } from '@/domain/search/answer';
import { planQuery } from '@/domain/search/plan';
import { parseQuery } from '@/domain/search/query';
import { readKanji } from '@/server/analyser/kanji';
import { kanaFromRomaji } from '@/server/language/romaji';
import { readSearchIndex } from '@/server/repositories/search/reader';
import { stemsOf } from '@/server/language/stems';
import { makeQueries, queryKinds } from './queries';

const [count = '', file = ''] = process.argv.slice(2);
const queries = makeQueries(Number(count));
writeFileSync(file, JSON.stringify(queries));

function timesOf(texts: readonly string[]): { times: number[]; processor: number[]; found: number } {
  let found = 0;
  const processor: number[] = [];
  const times = texts.map((text) => {
    const parsed = parseQuery(text);
    if (parsed.kind !== 'query') throw new Error(`${text} is no query.`);
    return readSearchIndex((reader) => {
      const before = process.cpuUsage();
      const since = performance.now();
      // What letters stand for is asked of the index, too.
      const plan = planQuery(parsed.query, { stems: stemsOf, kana: kanaFromRomaji, readKanji }, reader.vocabulary(false));
      if (plan.kind !== 'plan') throw new Error(`${text} stands for too much.`);
      const beads = reader.find(plan, { allEditions: false, isWanted: null }, maxSentences + 1);
      const time = performance.now() - since;
      const { user, system } = process.cpuUsage(before);
      processor.push((user + system) / 1000);
      if (beads.length > 0) found += 1;
      return time;
    });
  });
  return { times, processor, found };
}

for (const kind of queryKinds) timesOf(queries[kind]);
console.log(JSON.stringify(Object.fromEntries(queryKinds.map((kind) => [kind, timesOf(queries[kind])]))));
