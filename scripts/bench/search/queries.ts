import { openSqlite } from '@/server/repositories/database';
import { seeded } from '@/domain/algorithms/seeded';

export const queryKinds = ['1 character', '2 characters', '4 characters', '8 characters', 'lemma', 'English word', 'English, 4 letters'] as const;
export type QueryKind = (typeof queryKinds)[number];

const lengths: Readonly<Partial<Record<QueryKind, number>>> = { '1 character': 1, '2 characters': 2, '4 characters': 4, '8 characters': 8 };

/** Queries that find something, as often as it stands in the texts: stretches of their sentences, their verbs in one of their forms, English words and stretches of these. */
export function makeQueries(count: number): Record<QueryKind, string[]> {
  const random = seeded(3);
  const sqlite = openSqlite();
  const last = sqlite.prepare<[], number>('SELECT max("id") FROM "Segment"').pluck().get() ?? 0;
  const text = sqlite.prepare<[number], string>(`SELECT "text" FROM "SegmentText" WHERE "segmentId" = ? AND "language" = 'ja'`).pluck();
  const translation = sqlite.prepare<[number], string>(`SELECT "text" FROM "SegmentText" WHERE "segmentId" = ? AND "language" = 'en'`).pluck();
  const verb = sqlite.prepare<[number], string>(`SELECT "lemma" FROM "Token" WHERE "segmentId" = ? AND "partOfSpeech" = 'verb'`).pluck();
  const somewhere = () => 1 + Math.floor(random() * last);
  const stretch = (length: number) => {
    const characters = [...(text.get(somewhere()) ?? '')];
    const at = Math.floor(random() * Math.max(1, characters.length - length));
    return characters.slice(at, at + length).join('');
  };
  const form = () => (verb.get(somewhere()) ?? '').replace(/する$/, () => ['する', 'した', 'しない'][Math.floor(random() * 3)] ?? 'する');
  const english = () => {
    const words = (translation.get(somewhere()) ?? '').match(/[a-z]+/g) ?? [];
    return words[Math.floor(random() * words.length)] ?? '';
  };
  // Inside of words, where only asterisks or letters that are no word lead.
  const inside = (): string => {
    const word = english();
    return word.length < 6 ? inside() : `*${word.slice(1, 5)}*`;
  };
  const others: Readonly<Partial<Record<QueryKind, () => string>>> = { lemma: form, 'English word': english, 'English, 4 letters': inside };
  const entries = queryKinds.map((kind) => [kind, Array.from({ length: count }, others[kind] ?? (() => stretch(lengths[kind] ?? 1)))] as const);
  sqlite.close();
  return Object.fromEntries(entries) as Record<QueryKind, string[]>;
}
