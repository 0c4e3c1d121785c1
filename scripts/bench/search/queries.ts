import { openSqlite } from '@/server/repositories/database';
import { seeded } from './random';

export const queryKinds = ['1 character', '2 characters', '4 characters', '8 characters', 'lemma'] as const;
export type QueryKind = (typeof queryKinds)[number];

const lengths: Readonly<Partial<Record<QueryKind, number>>> = { '1 character': 1, '2 characters': 2, '4 characters': 4, '8 characters': 8 };

/** Queries that find something, as often as it stands in the texts: stretches of their sentences, and their verbs in one of their forms. */
export function makeQueries(count: number): Record<QueryKind, string[]> {
  const random = seeded(3);
  const sqlite = openSqlite();
  const last = sqlite.prepare<[], number>('SELECT max("id") FROM "Segment"').pluck().get() ?? 0;
  const text = sqlite.prepare<[number], string>(`SELECT "text" FROM "SegmentText" WHERE "segmentId" = ? AND "language" = 'ja'`).pluck();
  const verb = sqlite.prepare<[number], string>(`SELECT "lemma" FROM "Token" WHERE "segmentId" = ? AND "partOfSpeech" = 'verb'`).pluck();
  const somewhere = () => 1 + Math.floor(random() * last);
  const stretch = (length: number) => {
    const characters = [...(text.get(somewhere()) ?? '')];
    const at = Math.floor(random() * Math.max(1, characters.length - length));
    return characters.slice(at, at + length).join('');
  };
  const form = () => (verb.get(somewhere()) ?? '').replace(/する$/, () => ['する', 'した', 'しない'][Math.floor(random() * 3)] ?? 'する');
  const entries = queryKinds.map((kind) => [kind, Array.from({ length: count }, () => (lengths[kind] === undefined ? form() : stretch(lengths[kind])))] as const);
  sqlite.close();
  return Object.fromEntries(entries) as Record<QueryKind, string[]>;
}
