import 'server-only';
import { quoteSpans, type QuotedParagraph } from '@/domain/citation/quoted';
import { textualStatus } from '@/domain/citation/textual-status';
import { segmentsOf, type Edition } from '@/domain/text/edition';
import type { Language } from '@/domain/text/language';
import type { Passage } from '@/domain/text/passage';
import { statusPhrase } from '@/server/exporters/citation/phrases';
import { readPassage, type LostPassage } from './read-passage';

export interface EmbeddedPassage {
  readonly kind: 'found';
  readonly edition: Edition;
  readonly passage: Passage;
  /** False where the address should be written otherwise. */
  readonly canonical: boolean;
  readonly paragraphs: readonly QuotedParagraph[];
  /** What is said of the state of the text; empty where there is nothing to say. */
  readonly status: Readonly<Record<Language, string>>;
}

/** A passage as other sites show it, with the readings of the source and the editors. Null where there is no such edition. */
export async function readEmbed(work: string, number: number, address: string): Promise<EmbeddedPassage | LostPassage | null> {
  const found = await readPassage(work, number, address);
  if (found?.kind !== 'found') return found;
  const { edition, passage, canonical, spans } = found;
  const readings = new Map(segmentsOf(edition).map((segment) => [segment.address, segment.readings]));
  const within = [...spans.ja, ...spans.en];
  const status = textualStatus(edition.apparatus, within);
  return {
    kind: 'found', edition, passage, canonical,
    paragraphs: quoteSpans(edition, within, (at) => readings.get(at) ?? []),
    status: { ja: statusPhrase(status, 'ja'), en: statusPhrase(status, 'en') },
  };
}
