import { z } from 'zod';
import type { Note } from '@/domain/text/edition';
import { limits } from './limits';
import { Taken } from './links';
import { findNamedPlace, namedPlaceFields } from './named-place';
import type { Problems } from './problem';
import { prose } from './schema-parts';
import type { Source } from './source';
import type { TextSegment } from './text';
import { readYaml } from './yaml';

const noteSchema = z.array(z.strictObject({ ...namedPlaceFields, ja: prose, en: prose })).max(limits.notes);

/** Reads `notes.yaml`. */
export function readNotes(source: Source, segments: ReadonlyMap<string, TextSegment>, problems: Problems): Note[] {
  const yaml = readYaml(source, noteSchema, problems);
  const taken = new Taken();
  return (yaml?.value ?? []).flatMap((raw, index): Note[] => {
    const place = yaml && findNamedPlace(raw, yaml, [index], segments, problems);
    if (!place) return [];
    if (!taken.take(place)) problems.add('notes-overlap', yaml.place(index, 'words'), { words: raw.words });
    return [{ place, text: { ja: raw.ja, en: raw.en } }];
  });
}
