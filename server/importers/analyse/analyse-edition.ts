import 'server-only';
import type { Token } from '@/domain/japanese/token';
import type { Concept } from '@/domain/glossary/concept';
import type { EditionContent } from '@/domain/text/edition';
import { prepareAnalysis } from './analyse';
import { overridesOf } from './overrides';

/** The words of each segment that has Japanese, by address, in the order of the edition. */
export async function analyseEdition(
  content: Pick<EditionContent, 'sections' | 'apparatus'>,
  concepts: readonly Concept[],
): Promise<ReadonlyMap<string, readonly Token[]>> {
  const analyse = await prepareAnalysis(overridesOf(concepts));
  const segments = content.sections.flatMap((section) => section.paragraphs).flatMap((paragraph) => paragraph.segments);
  return new Map(
    segments.flatMap(({ address, text, readings }) =>
      text.ja === null ? [] : [[address, analyse({ text: text.ja, readings, gaps: gapsOf(content, address) })] as const],
    ),
  );
}

function gapsOf({ apparatus }: Pick<EditionContent, 'apparatus'>, address: string): number[] {
  return apparatus
    .filter((entry) => entry.kind === 'gap')
    .flatMap((entry) => entry.places)
    .filter((place) => place.address === address && place.language === 'ja')
    .map((place) => place.span.start);
}
