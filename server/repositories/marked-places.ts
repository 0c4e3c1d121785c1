import 'server-only';
import { apparatusKinds } from '@/domain/apparatus/apparatus';
import { editedText } from '@/domain/apparatus/edited-text';
import type { MarkedPlace } from '@/domain/study/known/change';
import type { Context } from '@/domain/study/known/exchange';
import { database } from './database';
import { groupBy, oneOf } from './stored-values';
import { parseStoredWork } from './stored-work';

/** The sentence of each place, and what the editors say that the word means there; none for a place that is no longer here. */
export async function readContexts(places: readonly MarkedPlace[]): Promise<ReadonlyMap<MarkedPlace, Context>> {
  const contexts = new Map<MarkedPlace, Context>();
  for (const [, marked] of groupBy(places, ({ work, edition }) => `${work}/${edition}`)) {
    const [first] = marked;
    if (!first) continue;
    const edition = await database().edition.findFirst({
      where: { work: { slug: first.work }, number: first.edition }, select: { id: true, record: true },
    });
    if (!edition) continue;
    const { title } = parseStoredWork(edition.record);
    const segments = await database().segment.findMany({
      where: { editionId: edition.id, address: { in: [...new Set(marked.map(({ address }) => address))] } },
      select: {
        address: true, texts: { where: { language: 'ja' }, select: { text: true } },
        places: { where: { language: 'ja' }, select: { start: true, end: true, entry: { select: { kind: true } } } },
        tokens: { select: { start: true, end: true, senseEn: true, senseJa: true } },
      },
    });
    const byAddress = new Map(segments.map((segment) => [segment.address, segment]));
    for (const place of marked) {
      const segment = byAddress.get(place.address);
      const sentence = segment?.texts[0]?.text;
      if (!segment || sentence === undefined) continue;
      const token = segment.tokens.find(({ start, end }) => start === place.start && end === place.end);
      const sense = token && token.senseEn !== null && token.senseJa !== null ? { en: token.senseEn, ja: token.senseJa } : null;
      const interventions = segment.places.map(({ start, end, entry }) => ({ kind: oneOf(apparatusKinds, entry.kind, 'kind of intervention'), span: { start, end } }));
      contexts.set(place, { title, sentence: editedText(sentence, 'ja', interventions), sense });
    }
  }
  return contexts;
}
