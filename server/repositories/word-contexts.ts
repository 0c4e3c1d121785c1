import 'server-only';
import { editedText, type Intervention } from '@/domain/apparatus/edited-text';
import type { MarkedPlace } from '@/domain/study/known/change';
import type { Context, QuotedText } from '@/domain/study/known/exchange';
import type { Language } from '@/domain/text/language';
import { database } from './database';
import { toIntervention } from './edition-rows';
import { groupBy } from '@/domain/algorithms/group-by';
import { parseStoredWork } from './stored-work';

/** The sentence of each place with its translation, and what the editors say that the word means there; none for a place that is no longer here. */
export async function readWordContexts(places: readonly MarkedPlace[]): Promise<ReadonlyMap<MarkedPlace, Context>> {
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
        address: true, ...words('ja'), tokens: { select: { start: true, end: true, senseEn: true, senseJa: true } },
        beadMembers: {
          where: { language: 'ja' },
          select: { bead: { select: { members: { where: { language: 'en' }, orderBy: { ordinal: 'asc' }, select: { segment: { select: words('en') } } } } } },
        },
      },
    });
    const byAddress = new Map(segments.map((segment) => [segment.address, segment]));
    for (const place of marked) {
      const segment = byAddress.get(place.address);
      const sentence = segment?.texts[0]?.text;
      if (!segment || sentence === undefined) continue;
      const token = segment.tokens.find(({ start, end }) => start === place.start && end === place.end);
      const sense = token && token.senseEn !== null && token.senseJa !== null ? { en: token.senseEn, ja: token.senseJa } : null;
      const answers = segment.beadMembers.flatMap(({ bead }) => bead.members.map((member) => member.segment));
      const interventions = interventionsOf(segment.places);
      const quoted = { ja: { text: sentence, interventions }, en: joined(answers) };
      contexts.set(place, { title, sentence: editedText(sentence, 'ja', interventions), sense, quoted });
    }
  }
  return contexts;
}

/** The words of a segment in a language, and what the editors did to them. */
const words = (language: Language) => ({
  texts: { where: { language }, select: { text: true } },
  places: { where: { language }, select: { start: true, end: true, entry: { select: { kind: true } } } },
}) as const;

interface StoredPlace {
  readonly start: number;
  readonly end: number;
  readonly entry: { readonly kind: string };
}

function interventionsOf(places: readonly StoredPlace[]): Intervention[] {
  return places.map((row) => toIntervention(row, row.entry.kind));
}

/** English sentences that answer one of the Japanese, as one text; null where there is none. */
function joined(segments: readonly { readonly texts: readonly { readonly text: string }[]; readonly places: readonly StoredPlace[] }[]): QuotedText | null {
  let text = '';
  const interventions: Intervention[] = [];
  for (const { texts: [own], places } of segments) {
    if (!own) continue;
    const from = text === '' ? 0 : text.length + 1;
    text += (text === '' ? '' : ' ') + own.text;
    interventions.push(...interventionsOf(places).map(({ kind, span }) => ({ kind, span: { start: span.start + from, end: span.end + from } })));
  }
  return text === '' ? null : { text, interventions };
}
