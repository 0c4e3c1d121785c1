import { z } from 'zod';
import { languages } from '@/domain/text/language';
import { creatorRoles, genres, type Work } from '@/domain/text/work';

const bilingual = z.strictObject({ ja: z.string(), en: z.string() });
const nameParts = z.strictObject({ family: z.string(), given: z.string() });

const creator = z.strictObject({
  role: z.enum(creatorRoles),
  person: z.strictObject({ ja: nameParts, reading: nameParts, en: nameParts }).nullable(),
  body: bilingual.nullable(),
  affiliation: bilingual.nullable(),
});

const workSchema: z.ZodType<Work> = z.strictObject({
  slug: z.string(),
  genre: z.enum(genres),
  originalLanguage: z.enum(languages),
  title: bilingual,
  titleReading: z.string(),
  subtitle: bilingual.nullable(),
  summary: bilingual,
  creators: z.array(creator),
  container: z.strictObject({
    series: bilingual, number: z.string().nullable(), publication: bilingual.nullable(),
  }).nullable(),
  date: z.string().nullable(),
  dateNote: bilingual.nullable(),
  rights: z.array(z.strictObject({
    part: z.enum(['original', 'translation', 'annotations']),
    holder: bilingual,
    statement: bilingual,
    licence: z.string().nullable(),
  })),
});

/** Reads the column `Edition.record`; throws where it is not the record of a work. */
export function parseStoredWork(record: string): Work {
  return workSchema.parse(JSON.parse(record));
}
