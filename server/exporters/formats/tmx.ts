import { interventionsWithin } from '@/domain/apparatus/edited-passage';
import { editedText } from '@/domain/apparatus/edited-text';
import { gapMarker, shownSpan } from '@/domain/apparatus/gap-marker';
import { betweenBlocks, betweenSegments, flowsOn } from '@/domain/text/blocks';
import type { Segment } from '@/domain/text/edition';
import type { ParagraphPage } from '@/domain/text/edition-pages';
import { languages, type Language } from '@/domain/text/language';
import { formatPassage } from '@/domain/text/passage';
import { nest, type Mark, type Piece } from '@/domain/text/segmentation';
import type { ApparatusKind } from '@/domain/apparatus/apparatus';
import { escapeMarkup } from '@/domain/text/escape-markup';
import type { ExportFormat, ExportSource } from './format';
import { attributes } from './xml';

const head = (source: ExportSource) => {
  const { head: { work, number, digest, publishedAt }, passage } = source;
  const prop = (type: string, value: string) => `<prop type="x-${type}">${escapeMarkup(value)}</prop>\n`;
  // TMX writes instants as 20261123T000000Z.
  const created = publishedAt.replace(/[-:]|\.\d+/g, '');
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
<header${attributes({ creationtool: 'Taiyaku', creationtoolversion: '1', segtype: 'sentence', 'o-tmf': 'Taiyaku', adminlang: 'en', srclang: work.originalLanguage, datatype: 'plaintext', creationdate: created })}>
${languages.map((language) => `<note xml:lang="${language}">${escapeMarkup(work.title[language])}</note>\n`).join('')}${work.rights.map(({ part, holder, statement }) => `<note xml:lang="en">${escapeMarkup(`${part}: ${holder.en}. ${statement.en}`)}</note>\n`).join('')}${prop('work', work.slug)}${prop('edition', String(number))}${passage ? prop('passage', formatPassage(passage)) : ''}${prop('sha256', digest)}${prop('address', `${source.siteUrl}/read/${work.slug}/${number}`)}</header>
<body>
`;
};

/**
 * TMX 1.4b: a unit for each bead of the alignment. Supplied and corrected words are in `hi`, what is lost in `ph`, and so is a bound of blocks inside of
 * a unit; or, for programs that take a tag for a difference, there are no tags and the editors' signs stand as characters.
 */
export const tmx: ExportFormat = {
  id: 'tmx', name: 'TMX 1.4b', extension: 'tmx', contentType: 'application/x-tmx+xml; charset=utf-8', of: ['edition', 'passage'], choices: { tags: ['inline', 'plain'] },
  async* write(source, { tags }) {
    const words = tags === 'plain' ? plainWords : taggedWords;
    yield head(source);
    for await (const page of source.paragraphs()) {
      for (const bead of page.beads) {
        const variants = languages.filter((language) => bead[language].length > 0).map((language) => variant(bead[language], language, page, words));
        yield `<tu tuid="${(bead.ja[0] ?? bead.en[0]) ?? ''}">\n${variants.join('')}</tu>\n`;
      }
    }
    yield '</body>\n</tmx>\n';
  },
};

interface Words {
  /** The words of a segment as the content of `seg`. */
  segment(segment: Segment, language: Language, page: ParagraphPage): string;
  readonly bound: string;
}

const taggedWords: Words = { segment: segmentWords, bound: `<ph type="lb">${betweenBlocks.lines}</ph>` };

const plainWords: Words = {
  segment: ({ address, text }, language, { apparatus }) => {
    const words = text[language] ?? '';
    return escapeMarkup(editedText(words, language, interventionsWithin(apparatus, { address, language, span: { start: 0, end: words.length } })));
  },
  bound: betweenBlocks.lines,
};

function variant(addresses: readonly string[], language: Language, page: ParagraphPage, words: Words): string {
  let written = '';
  let before: Segment | undefined;
  for (const segment of addresses.flatMap((address) => page.segments.find((each) => each.address === address) ?? [])) {
    written += (before === undefined ? '' : flowsOn(before, segment) ? betweenSegments[language] : words.bound) + words.segment(segment, language, page);
    before = segment;
  }
  return `<tuv xml:lang="${language}"><prop type="x-address">${addresses.join(' ')}</prop><seg>${written}</seg></tuv>\n`;
}

function segmentWords({ address, text: texts }: Segment, language: Language, page: ParagraphPage): string {
  const text = texts[language] ?? '';
  const marks = page.apparatus.flatMap(({ kind, places, restingOn }) => [...places, ...restingOn]
    .filter((place) => place.address === address && place.language === language).map(({ span }): Mark<ApparatusKind> => ({ span: shownSpan(kind, span), value: kind })));
  // Words may rest on several entries of a kind.
  const each = new Map(marks.map((mark) => [`${mark.value} ${mark.span.start} ${mark.span.end}`, mark]));
  const write = (pieces: readonly Piece<ApparatusKind>[]): string => pieces.map((piece) => {
    if (piece.type === 'text') return escapeMarkup(text.slice(piece.start, piece.end));
    if (piece.type === 'place') return piece.value === 'gap' ? `<ph type="gap">${gapMarker[language]}</ph>` : '';
    return `<hi type="${piece.value}">${write(piece.children)}</hi>`;
  }).join('');
  return write(nest(text.length, [...each.values()]));
}
