import type { Token } from '@/domain/japanese/token';
import { universalTagOf } from '@/domain/japanese/universal';
import type { EditionHead, ParagraphPage } from '@/domain/text/edition-pages';
import type { Segment } from '@/domain/text/edition';
import type { Language } from '@/domain/text/language';
import { nest, type Piece } from '@/domain/text/segmentation';
import { escapeMarkup } from '@/domain/text/escape-markup';
import { attributes } from '../xml';
import { teiMarks } from './marks';
import { studyIds, type SegmentStudy } from './study';
import type { TeiMark } from './tei-mark';

interface Place {
  readonly text: string;
  /** Of ids made for marks that are cut. */
  readonly prefix: string;
  readonly siteUrl: string;
}

/** The words of a segment with all that holds of them. */
export function teiWords(segment: Segment, language: Language, head: EditionHead, page: ParagraphPage, siteUrl: string, study: SegmentStudy): string {
  const text = segment.text[language] ?? '';
  const place = { text, prefix: `${language}.${segment.address}`, siteUrl };
  return pieces(nest(text.length, teiMarks(segment, language, head, page, study)), place);
}

function pieces(list: readonly Piece<TeiMark>[], place: Place): string {
  return list.map((piece) => {
    if (piece.type === 'text') return escapeMarkup(place.text.slice(piece.start, piece.end));
    if (piece.type === 'place') return emptyMark(piece.value);
    return around(piece.value, pieces(piece.children, place), piece.first, piece.last, place);
  }).join('');
}

const pointers = (ids: readonly string[]) => ids.map((id) => `#${id}`).join(' ');

function emptyMark(mark: TeiMark): string {
  if (mark.kind !== 'flow') return '';
  const { item } = mark;
  switch (item.type) {
    case 'line': return `<lb${attributes({ n: item.line, edRef: '#witness', type: item.goesOn ? 'continued' : null })}/>`;
    case 'gap': {
      const { extent } = item.entry;
      const size = extent?.quantity == null ? { extent: 'unknown' } : { unit: extent.unit, quantity: extent.quantity };
      return `<gap${attributes({ reason: 'lost', ...size, corresp: `#${item.entry.id}` })}/>`;
    }
    case 'surplus': return `<surplus${attributes({ corresp: `#${item.entry.id}` })}>${escapeMarkup(item.received)}</surplus>`;
    case 'transposed': return `<anchor${attributes({ type: 'transposed', corresp: `#${item.entry.id}` })}/>`;
    case 'resting': return `<gap${attributes({ reason: 'lost', corresp: pointers(item.entries.map(({ id }) => id)) })}/>`;
    default: return '';
  }
}

/** A mark that another cuts goes on with `prev`, which names its first piece. */
function around(mark: TeiMark, inner: string, isFirst: boolean, isLast: boolean, { prefix, siteUrl }: Place): string {
  // Words are cut beforehand.
  const [first, last] = mark.kind === 'token' && mark.part !== null ? [mark.part === 'I', mark.part === 'F'] : [isFirst, isLast];
  const own = mark.kind === 'term' ? (mark.n === null ? null : studyIds.added(mark.n)) : 'id' in mark ? mark.id : null;
  const named = own !== null;
  const id = own ?? `${prefix}.${mark.kind}.${mark.at}`;
  const cut = first ? { 'xml:id': named || !last ? id : null } : { prev: `#${id}` };
  switch (mark.kind) {
    case 'link': return `<seg${attributes({ ...cut, type: 'link', corresp: first ? pointers(mark.partners) : null })}>${inner}</seg>`;
    case 'note': return `<seg${attributes({ ...cut, type: 'noted' })}>${inner}</seg>`;
    case 'study': return `<seg${attributes({ ...cut, type: mark.type, n: first ? mark.n : null })}>${inner}</seg>`;
    case 'term': return `<term${attributes({ ...cut, type: mark.n === null ? null : 'added', n: first ? mark.n : null, key: mark.concept, ref: `${siteUrl}/glossary/${mark.concept}` })}>${inner}</term>`;
    case 'emphasis': return `<hi${attributes({ ...cut, rend: `text-emphasis(${mark.mark})` })}>${inner}</hi>`;
    case 'reading': {
      const source = mark.line === null ? null : '#witness';
      return `<ruby><rb>${inner}</rb><rt${attributes({ source, n: mark.line })}>${escapeMarkup(mark.reading)}</rt></ruby>`;
    }
    case 'token': return `<w${attributes({ ...cut, part: mark.part, ...linguistic(mark.token) })}>${inner}</w>`;
    case 'flow': return edited(mark, inner, cut, first);
  }
}

/**
 * TEI has no attribute for a reading: it is a feature beside the part of speech, as Universal Dependencies write features. Where it is doubtful, or the
 * borders of the word are, the word is of low certainty.
 */
function linguistic({ lemma, lemmaReading, reading, certainty, otherReadings, isCutDoubtful, partOfSpeech, detail }: Token): Readonly<Record<string, string | null>> {
  const others = certainty === 'doubtful' && otherReadings.length > 0 ? otherReadings.join(',') : null;
  const cert = certainty === 'doubtful' || isCutDoubtful ? 'low' : certainty === 'reviewed' ? 'high' : null;
  const features = [['LemmaReading', lemmaReading], ['OtherReadings', others], ['Reading', reading], ['Type', detail === null ? partOfSpeech : `${partOfSpeech}-${detail}`]] as const;
  return { lemma, pos: universalTagOf({ partOfSpeech, detail }), msd: features.flatMap(([name, value]) => (value === null ? [] : [`${name}=${value}`])).join('|'), cert };
}

function edited(mark: Extract<TeiMark, { kind: 'flow' }>, inner: string, cut: Readonly<Record<string, string | null | undefined>>, first: boolean): string {
  const { item } = mark;
  switch (item.type) {
    case 'supplied': return `<supplied${attributes({ ...cut, reason: 'lost', corresp: `#${item.entry.id}` })}>${inner}</supplied>`;
    case 'corrected': {
      const corr = `<corr${attributes({ ...cut, cert: item.entry.certainty, corresp: `#${item.entry.id}` })}>${inner}</corr>`;
      return first ? `<choice><sic>${escapeMarkup(item.received)}</sic>${corr}</choice>` : corr;
    }
    case 'resting': return `<seg${attributes({ ...cut, type: 'resting', corresp: pointers(item.entries.map(({ id }) => id)) })}>${inner}</seg>`;
    default: return inner;
  }
}
