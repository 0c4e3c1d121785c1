import 'server-only';
import { z } from 'zod';
import { settledPassives } from '@/domain/japanese/inflection/forms';
import type { GrammarPoint } from '@/domain/study/grammar';
import { levels } from '@/domain/study/level';
import type { StatedSense } from '@/domain/study/sense';
import { languages } from '@/domain/text/language';
import type { PackageRemainder } from '@/domain/text/package-remainder';
import { groupBy } from '@/domain/algorithms/group-by';
import { database } from './database';
import { oneOf, storedSpan } from './stored-values';

const segmentsAtOnce = 1000;

const whole = z.number().int().min(0);
const place = z.strictObject({ address: z.string(), language: z.enum(languages), span: z.strictObject({ start: whole, end: whole }) });
const remainderSchema: z.ZodType<PackageRemainder> = z.strictObject({
  terms: z.strictObject({ exclude: z.array(place), add: z.array(z.strictObject({ place, concept: z.string() })) }),
  readings: z.array(z.strictObject({ place, reading: z.string() })).optional(),
  forms: z.array(z.strictObject({ place, form: z.enum(settledPassives) })),
  blanks: z.array(z.strictObject({ row: whole, text: z.string() })),
  end: z.string(),
});

/** What its package said that no table holds; null where it was imported before that was kept. */
export async function readRemainder(editionId: number): Promise<PackageRemainder | null> {
  const { remainder } = await database().edition.findUniqueOrThrow({ where: { id: editionId }, select: { remainder: true } });
  return remainder === null ? null : remainderSchema.parse(JSON.parse(remainder));
}

/** The senses that the editors give, some at a time, in the order of the text; without what they settle of forms. */
export async function* readStatedSenses(editionId: number): AsyncGenerator<StatedSense> {
  for (let last = 0; ;) {
    // Segments are stored in the order of the text.
    const segments = await database().segment.findMany({
      where: { editionId, id: { gt: last } }, orderBy: { id: 'asc' }, take: segmentsAtOnce, select: { id: true, address: true },
    });
    const [first, end] = [segments[0]?.id, segments.at(-1)?.id];
    if (first === undefined || end === undefined) return;
    const tokens = await database().token.findMany({
      where: { segmentId: { gte: first, lte: end }, segment: { editionId }, stated: true }, orderBy: [{ segmentId: 'asc' }, { ordinal: 'asc' }],
      select: { start: true, end: true, senseEn: true, senseJa: true, segmentId: true },
    });
    const addresses = new Map(segments.map(({ id, address }) => [id, address]));
    for (const { segmentId, senseEn, senseJa, ...span } of tokens) {
      const address = addresses.get(segmentId);
      if (address !== undefined && senseEn !== null && senseJa !== null) yield { place: { address, language: 'ja', span }, sense: { ja: senseJa, en: senseEn } };
    }
    last = end;
  }
}

/** The patterns that the editors explain, in their order. */
export async function readGrammarPoints(editionId: number): Promise<GrammarPoint[]> {
  const [points, places] = await Promise.all([
    database().grammarPoint.findMany({ where: { editionId }, orderBy: { ordinal: 'asc' } }),
    database().grammarPlace.findMany({
      where: { point: { editionId } }, orderBy: { ordinal: 'asc' }, select: { pointId: true, start: true, end: true, segment: { select: { address: true } } },
    }),
  ]);
  const placesOf = groupBy(places, (row) => row.pointId);
  return points.map(({ id, pattern, level, textJa, textEn }) => ({
    pattern, level: oneOf(levels, level, 'level'), text: { ja: textJa, en: textEn },
    places: (placesOf.get(id) ?? []).map((row) => ({ address: row.segment.address, language: 'ja', span: storedSpan(row) })),
  }));
}
