import 'server-only';
import type { Token } from '@/domain/japanese/token';
import type { Concept } from '@/domain/glossary/concept';
import type { EditionContent, Segment } from '@/domain/text/edition';
import { prepareAnalysis } from './analyse';
import { overridesOf } from './overrides';

type Analysable = Pick<EditionContent, 'sections' | 'apparatus'>;

/** Gives the words of a segment; none where it has no Japanese. */
export type AnalyseSegment = (segment: Segment) => Token[];

/** Loads the analyser and binds it to an edition's glossary and gaps. */
export async function prepareEdition(content: Analysable, concepts: readonly Concept[]): Promise<AnalyseSegment> {
  const analyse = await prepareAnalysis(overridesOf(concepts));
  const gaps = gapsOf(content);
  return ({ address, text, readings }) => (text.ja === null ? [] : analyse({ text: text.ja, readings, gaps: gaps.get(address) ?? [] }));
}

/** The words of each segment that has Japanese, by address, in the order of the edition. */
export async function analyseEdition(content: Analysable, concepts: readonly Concept[]): Promise<ReadonlyMap<string, readonly Token[]>> {
  const analyse = await prepareEdition(content, concepts);
  const segments = content.sections.flatMap((section) => section.paragraphs).flatMap((paragraph) => paragraph.segments);
  return new Map(segments.filter(({ text }) => text.ja !== null).map((segment) => [segment.address, analyse(segment)]));
}

/** Where Japanese is lost, by address: UTF-16 offsets. */
function gapsOf({ apparatus }: Analysable): Map<string, number[]> {
  const gaps = new Map<string, number[]>();
  const places = apparatus.filter((entry) => entry.kind === 'gap').flatMap((entry) => entry.places);
  for (const { address, language, span } of places) {
    if (language === 'ja') gaps.set(address, [...(gaps.get(address) ?? []), span.start]);
  }
  return gaps;
}
