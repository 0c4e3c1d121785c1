/** look-ups.ts COUNT: looks conjugated forms of the dictionary's words up, as the route does; prints rates and times (ms) as JSON. */
import { z } from 'zod';
import { withVowel, type Vowel } from '@/domain/japanese/kana';
import { openSqlite } from '@/server/repositories/database';
import { lookUp } from '@/server/use-cases/look-up';

interface Asked {
  readonly text: string;
  /** The end of the form in the text. */
  readonly end: number;
  readonly word: string;
}

const godan = (word: string, vowel: Vowel, rest: string) => word.slice(0, -1) + (withVowel(word.slice(-1), vowel) ?? '') + rest;
const ichidan = (word: string, rest: string) => word.slice(0, -1) + rest;

/** Forms that words take in running prose, by part of speech. */
const forms: Readonly<Record<string, readonly ((word: string) => string)[]>> = {
  v5: [(word) => godan(word, 'a', 'なければならなかった'), (word) => godan(word, 'i', 'ませんでした'), (word) => godan(word, 'a', 'れている'), (word) => godan(word, 'e', 'ば')],
  v1: [(word) => ichidan(word, 'させられた'), (word) => ichidan(word, 'られている'), (word) => ichidan(word, 'たくなかった'), (word) => ichidan(word, 'て')],
  'adj-i': [(word) => ichidan(word, 'くなかった'), (word) => ichidan(word, 'ければ')],
  vs: [(word) => `${word}していた`, (word) => `${word}させられた`],
  n: [(word) => word],
};
const after = ['。', 'ので、その後の動きが注目される', 'ことが、各国の間で議論されてきた', '、と述べた'];

const entry = z.object({
  writings: z.array(z.object({ text: z.string() })).default([]),
  senses: z.array(z.object({ partsOfSpeech: z.array(z.string()).default([]) })).default([]),
});

/** Words spread over the whole dictionary, each in a form. */
function questions(count: number): Asked[] {
  const sqlite = openSqlite();
  const bodies = sqlite.prepare<[], string>('SELECT "body" FROM "DictionaryEntry" ORDER BY "id" * 2654435761 % 4294967296').pluck().all();
  sqlite.close();
  const asked: Asked[] = [];
  for (const body of bodies) {
    const { writings, senses } = entry.parse(JSON.parse(body));
    const parts = senses[0]?.partsOfSpeech ?? [];
    const kind = Object.keys(forms).find((name) => parts.some((part) => (name === 'v5' ? /^v5[a-z]$/.test(part) : part === name)));
    const word = writings[0]?.text ?? '';
    // Nouns would be nearly all: one in six of the questions.
    if (!kind || word.length < 2 || word.length > 6 || (kind === 'n' && asked.length % 6 !== 0)) continue;
    const make = forms[kind]?.[asked.length % (forms[kind]?.length ?? 1)];
    const form = make ? make(word) : word;
    asked.push({ text: form + (after[asked.length % after.length] ?? ''), end: form.length, word });
    if (asked.length === count) break;
  }
  return asked;
}

const asked = questions(Number(process.argv[2]));
const found = asked.filter(({ text, end, word }) => (
  lookUp(text).matches.some((match) => match.end >= end && match.entry.writings.some(({ text: writing }) => writing === word))
)).length;

/** One round over all questions. Processor time tells a busy machine from a slow program. */
function round() {
  const before = process.cpuUsage();
  const times = asked.map(({ text }) => {
    const since = performance.now();
    lookUp(text);
    return performance.now() - since;
  });
  const { user, system } = process.cpuUsage(before);
  const total = times.reduce((sum, time) => sum + time, 0);
  times.sort((a, b) => a - b);
  return { mean: total / times.length, perSecond: (1000 * times.length) / total, p95: times[Math.floor(times.length * 0.95)], processor: (user + system) / 1000 / times.length };
}

console.log(JSON.stringify({ lookUps: asked.length, found, rounds: [round(), round(), round()] }));
