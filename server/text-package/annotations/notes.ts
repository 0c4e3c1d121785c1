import { z } from 'zod';
import type { ParagraphPage } from '@/domain/text/edition-pages';
import type { Note } from '@/domain/text/edition';
import { limits } from '../limits';
import { ClaimedSpans } from './links';
import { findNamedPlace, namedPlaceFields, namedPlace } from './named-place';
import type { Problems } from '../problems/problem';
import { longText } from '../yaml/schema-parts';
import type { Source } from '../files/source';
import type { TextSegment } from '../text/read-text';
import { readYaml, writeYaml } from '../yaml/yaml';

const noteSchema = z.array(z.strictObject({ ...namedPlaceFields, ja: longText, en: longText })).max(limits.notes);

/** Reads `notes.yaml`. */
export function readNotes(source: Source, segments: ReadonlyMap<string, TextSegment>, problems: Problems): Note[] {
  const yaml = readYaml(source, noteSchema, problems);
  const taken = new ClaimedSpans();
  return (yaml?.value ?? []).flatMap((raw, index): Note[] => {
    const place = yaml && findNamedPlace(raw, yaml, [index], segments, problems);
    if (!place) return [];
    if (!taken.claim(place)) problems.add('notes-overlap', yaml.place(index, 'words'), { words: raw.words });
    return [{ place, text: { ja: raw.ja, en: raw.en } }];
  });
}

/** `notes.yaml`. */
export async function* writeNotes(paragraphs: AsyncIterable<ParagraphPage>): AsyncGenerator<string> {
  for await (const page of paragraphs) {
    for (const { place, text } of page.notes) yield writeYaml([{ ...namedPlace(place, page), ...text }]);
  }
}
