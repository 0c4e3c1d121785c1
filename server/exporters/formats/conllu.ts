import { bracketsOf } from '@/domain/apparatus/brackets';
import { editedText, type Intervention } from '@/domain/apparatus/edited-text';
import { interventionsWithin } from '@/domain/apparatus/edited-passage';
import type { Morpheme, Token } from '@/domain/japanese/token';
import { universalTagOf, universalTagOfMorpheme, universalTagOfSign } from '@/domain/japanese/universal';
import { fullTitle } from '@/domain/citation/full-title';
import type { ParagraphPage } from '@/domain/text/edition-pages';
import type { Segment } from '@/domain/text/edition';
import { formatPassage } from '@/domain/text/passage';
import type { Span } from '@/domain/text/span';
import type { ExportFormat } from './format';
import { sourceLine, rightsLines } from './messages';

/**
 * CoNLL-U: the Japanese, a sentence for each segment, a line for each morpheme, with lemma, universal part of speech (XPOS is ours) and, in MISC,
 * readings and the words that morphemes make up. Nothing is said of syntax. The English that answers a sentence is its `text_en`.
 */
export const conllu: ExportFormat = {
  id: 'conllu', name: 'CoNLL-U', extension: 'conllu', contentType: 'text/x-conllu; charset=utf-8', of: ['edition', 'passage'], choices: {},
  async* write(source) {
    const { head: { work, number }, passage } = source;
    const name = `${work.slug}-${number}`;
    yield comment('newdoc id', passage ? `${name}-${formatPassage(passage)}` : name);
    yield comment('title', fullTitle(work, 'ja')) + comment('source', sourceLine(source, 'en'));
    for (const line of rightsLines(source.head, 'en')) yield comment('rights', line);
    // What is said of the document stands with its first sentence.
    for await (const page of source.paragraphs({ words: true })) {
      const sentences = page.segments.flatMap((segment) => (segment.text.ja === null ? [] : sentence(segment, segment.text.ja, page, name)));
      if (sentences.length > 0) yield `${comment('newpar id', `${name}-p${page.number}`)}${sentences.join('')}`;
    }
  },
};

const comment = (key: string, value: string) => `# ${key} = ${oneLine(value)}\n`;
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

interface Row {
  readonly span: Span;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly misc: readonly string[];
}

function sentence(segment: Segment, text: string, page: ParagraphPage, name: string): string[] {
  const { address } = segment;
  const within = { address, language: 'ja', span: { start: 0, end: text.length } } as const;
  const interventions = interventionsWithin(page.apparatus, within);
  const rows = rowsOf(segment, text, page);
  // Of a sentence that is lost whole there is no word to count.
  if (rows.length === 0) return [];
  const edited = editedText(text, 'ja', interventions);
  const english = answering(address, page);
  const head = [
    comment('sent_id', `${name}-${address}`), `# text = ${text}\n`, ...(english === '' ? [] : [comment('text_en', english)]),
    ...(segment.role === 'prose' ? [] : [comment('role', segment.role)]), ...(edited === text ? [] : [comment('edited', edited)]),
  ];
  const lines = rows.map(({ span, lemma, upos, xpos, misc }, index) => {
    const said = [...misc, ...handOf(span, interventions), ...(followedBySpace(text, span) ? [] : ['SpaceAfter=No'])].sort();
    return [index + 1, text.slice(span.start, span.end), lemma, upos, xpos, '_', '_', '_', '_', said.length === 0 ? '_' : said.join('|')].join('\t');
  });
  return [`${head.join('')}${lines.join('\n')}\n\n`];
}

function answering(address: string, { beads, segments }: ParagraphPage): string {
  const english = beads.find(({ ja }) => ja.includes(address))?.en ?? [];
  return segments.flatMap((segment) => (english.includes(segment.address) ? segment.text.en ?? [] : [])).join(' ');
}

/** Morphemes, and what stands between words, sign by sign; spaces are between the lines. */
function rowsOf(segment: Segment, text: string, page: ParagraphPage): Row[] {
  const rows: Row[] = [];
  let at = 0;
  const signs = (to: number) => {
    for (const { 0: sign, index } of text.slice(at, to).matchAll(/\p{L}[\p{L}\p{M}]*|\p{N}+|\S\p{M}*/gu)) {
      rows.push({ span: { start: at + index, end: at + index + sign.length }, lemma: sign, upos: universalTagOfSign(sign), xpos: 'sign', misc: [] });
    }
    at = Math.max(at, to);
  };
  for (const { token, sense } of page.words?.get(segment.address) ?? []) {
    signs(token.span.start);
    const gloss = sense ? [`Gloss=${inMisc(sense.en)}`] : [];
    const readings = morphemeReadings(token);
    const doubts = doubtsOf(token);
    token.morphemes.forEach((morpheme, index) => rows.push(...wordRows(morpheme, text, {
      lemma: morpheme.lemma, upos: universalTagOfMorpheme(morpheme, index, token), xpos: tagOf(morpheme),
      misc: [
        ...(readings[index] ? [`Reading=${inMisc(readings[index])}`] : []),
        `Word=${index === 0 ? 'B' : 'I'}`,
        ...(index > 0 ? [] : [
          ...gloss, ...doubts,
          ...(token.morphemes.length === 1 ? [] : [`WordLemma=${inMisc(token.lemma)}`, `WordPOS=${universalTagOf(token)}`, ...(token.reading === null ? [] : [`WordReading=${inMisc(token.reading)}`])]),
        ]),
      ],
    })));
    at = token.span.end;
  }
  signs(text.length);
  return rows;
}

/** A morpheme with a space in it would be two words: they share what is said of it. */
function wordRows({ span }: Morpheme, text: string, said: Omit<Row, 'span'>): Row[] {
  return [...text.slice(span.start, span.end).matchAll(/\S+/g)].map(({ 0: words, index }) => ({
    ...said, lemma: oneLine(said.lemma).replaceAll(' ', '') || words, span: { start: span.start + index, end: span.start + index + words.length },
  }));
}

/** A word's reading may be the editors' or the glossary's: then those of its morphemes are said where they agree with it alone. */
function morphemeReadings({ morphemes, reading }: Token): (string | null)[] {
  const own = morphemes.map((morpheme) => morpheme.reading);
  if (own.length === 1) return [reading];
  return own.join('') === reading ? own : own.map(() => null);
}

/** How sure the reading of a word is, where that is more or less than usual, and how else a doubtful one may be read; whether its borders are in doubt. */
function doubtsOf({ certainty, otherReadings, isCutDoubtful }: Token): string[] {
  return [
    ...(certainty === 'reviewed' || certainty === 'doubtful' ? [`ReadingCertainty=${certainty}`] : []),
    ...(certainty !== 'doubtful' || otherReadings.length === 0 ? [] : [`OtherReadings=${otherReadings.map(inMisc).join(',')}`]),
    ...(isCutDoubtful ? ['WordBorders=doubtful'] : []),
  ];
}

const tagOf = ({ partOfSpeech, detail }: Pick<Morpheme, 'partOfSpeech' | 'detail'>) => (detail === null ? partOfSpeech : `${partOfSpeech}-${detail}`);

/** A bar would begin another feature. */
const inMisc = (value: string) => oneLine(value).replaceAll('|', '/');

function handOf(span: Span, interventions: readonly Intervention[]): string[] {
  const kinds = interventions.filter(({ kind, span: own }) => bracketsOf(kind) !== null && own.start < span.end && span.start < own.end).map(({ kind }) => kind);
  const gaps = interventions.filter(({ kind }) => kind === 'gap').map(({ span: own }) => own.start);
  const where = [...(gaps.includes(span.start) ? ['Before'] : []), ...(gaps.some((at) => at > span.start && at < span.end) ? ['Inside'] : []), ...(gaps.includes(span.end) ? ['After'] : [])];
  return [...(kinds.length === 0 ? [] : [`Edited=${[...new Set(kinds)].sort().join(',')}`]), ...(where.length === 0 ? [] : [`Gap=${where.join(',')}`])];
}

const followedBySpace = (text: string, { end }: Span) => end === text.length || /^\s/.test(text.slice(end));
