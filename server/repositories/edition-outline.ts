import 'server-only';
import type { Outline, OutlineSegment } from '@/domain/dts/outline';
import { groupBy } from '@/domain/algorithms/group-by';
import { database } from './database';
import { toText } from './edition-rows';
import { storedLanguage } from './stored-values';

/** The paragraphs and segments of an edition, by its row id; of their words only the headings are read. */
export async function readOutline(editionId: number): Promise<Outline> {
  const ofEdition = { segment: { editionId } };
  const [paragraphs, segments, written, headings] = await Promise.all([
    database().paragraph.findMany({ where: { editionId }, orderBy: { number: 'asc' }, select: { id: true, number: true } }),
    database().segment.findMany({ where: { editionId }, orderBy: { number: 'asc' }, select: { id: true, paragraphId: true, address: true } }),
    database().segmentText.findMany({ where: ofEdition, select: { segmentId: true, language: true } }),
    database().segmentText.findMany({ where: { segment: { editionId, role: 'heading' } }, select: { segmentId: true, language: true, text: true } }),
  ]);
  const languagesOf = groupBy(written, (row) => row.segmentId);
  const headingOf = groupBy(headings, (row) => row.segmentId);
  const segmentsOf = groupBy(segments, (row) => row.paragraphId);
  const toSegment = ({ id, address }: (typeof segments)[number]): OutlineSegment => ({
    address,
    languages: (languagesOf.get(id) ?? []).map(({ language }) => storedLanguage(language)),
    heading: headingOf.has(id) ? toText(headingOf.get(id) ?? []) : null,
  });
  return paragraphs.map(({ id, number }) => ({ number, segments: (segmentsOf.get(id) ?? []).map(toSegment) }));
}
