import { brackets } from '@/domain/apparatus/brackets';
import type { QuotedParagraph, QuotedPiece } from '@/domain/citation/quoted';
import type { QuotationForm } from '@/domain/citation/quotation-options';
import { betweenBlocks } from '@/domain/text/blocks';
import { escapeMarkup } from '@/domain/text/escape-markup';
import type { Language } from '@/domain/text/language';
import type { WrittenCitation } from '../citation/styles/style';

/** What is quoted, and what follows it. */
export interface Quotable {
  readonly paragraphs: readonly QuotedParagraph[];
  readonly citation: WrittenCitation;
  readonly url: string;
  /** Of the page around it. */
  readonly language: Language;
}

/** What goes to the clipboard; `rich` where the form has formatting of its own besides its source. */
export interface WrittenQuotation {
  readonly plain: string;
  readonly rich: string | null;
}

interface Writer {
  /** Readings stand after their characters, not over them. */
  readonly inBrackets: boolean;
  words(text: string): string;
  reading(base: string, reading: string): string;
  /** Words of the editors. */
  supplied(inner: string): string;
  corrected(inner: string): string;
  gap(sign: string): string;
}

/** Readings of characters that stand together are read as one: 豪州（ごうしゅう）, not 豪（ごう）州（しゅう）. */
function joinReadings(pieces: readonly QuotedPiece[]): QuotedPiece[] {
  const joined: QuotedPiece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last && last.reading !== null && piece.reading !== null && last.hand === piece.hand) {
      joined.splice(-1, 1, { ...last, text: last.text + piece.text, reading: last.reading + piece.reading });
    } else joined.push(piece);
  }
  return joined;
}

/** Neighbouring pieces of one hand share their brackets. */
function write(pieces: readonly QuotedPiece[], writer: Writer): string {
  const groups: { hand: QuotedPiece['hand']; text: string }[] = [];
  for (const { kind, text, reading, hand } of writer.inBrackets ? joinReadings(pieces) : pieces) {
    const written = kind === 'gap' ? writer.gap(text) : reading === null ? writer.words(text) : writer.reading(writer.words(text), reading);
    const last = groups.at(-1);
    if (last && last.hand === hand) last.text += written;
    else groups.push({ hand, text: written });
  }
  return groups.map(({ hand, text }) => (hand ? writer[hand](text) : text)).join('');
}

const plainWriter: Writer = {
  inBrackets: true,
  words: (text) => text,
  reading: (base, reading) => `${base}（${reading}）`,
  supplied: (inner) => brackets.supplied.join(inner),
  corrected: (inner) => brackets.corrected.join(inner),
  gap: (sign) => sign,
};
const markdownWriter: Writer = { ...plainWriter, words: (text) => escapeMarkdown(text), gap: (sign) => escapeMarkdown(sign) };
const htmlWriter: Writer = {
  inBrackets: false,
  words: escapeMarkup,
  reading: (base, reading) => `<ruby>${base}<rp>（</rp><rt>${escapeMarkup(reading)}</rt><rp>）</rp></ruby>`,
  supplied: plainWriter.supplied,
  corrected: plainWriter.corrected,
  gap: escapeMarkup,
};
const teiWriter: Writer = {
  inBrackets: false,
  words: escapeMarkup,
  reading: (base, reading) => `<ruby><rb>${base}</rb><rt>${escapeMarkup(reading)}</rt></ruby>`,
  supplied: (inner) => `<supplied>${inner}</supplied>`,
  corrected: (inner) => `<corr>${inner}</corr>`,
  gap: () => '<gap reason="lost"/>',
};

/** Letters stay letters where Markdown would read signs. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]|&(?=#?\w+;)/g, (sign) => `\\${sign}`).replace(/^(\s*\d*)([-+.)])(?=\s|$)/, '$1\\$2');
}

/** Pairs that can stand round quoted words, the usual one first, each with what must not occur in them. An apostrophe closes nothing. */
const marks: Readonly<Record<Language, readonly (readonly [open: string, close: string, clash: RegExp])[]>> = {
  ja: [['「', '」', /[「」]/], ['『', '』', /[『』]/], ['〈', '〉', /[〈〉]/]],
  en: [['“', '”', /[“”]/], ['‘', '’', /‘/]],
};

/**
 * Words in quotation marks. What is quoted stays as it is, its own marks with it, also those that have no partner in the passage: so the first
 * pair is taken that does not occur in it; where all occur, words stand on lines of their own, as a long quotation does.
 */
function inMarks(text: string, language: Language): string {
  const pair = marks[language].find(([, , clash]) => !clash.test(text));
  return pair ? `${pair[0]}${text}${pair[1]}` : text;
}

const byLanguage = (paragraphs: readonly QuotedParagraph[], languages: readonly Language[] = ['ja', 'en']) =>
  languages.map((language) => ({ language, own: paragraphs.filter((each) => each.language === language) })).filter(({ own }) => own.length > 0);

const plainLines = (paragraphs: readonly QuotedParagraph[]) => paragraphs.map(({ pieces }) => write(pieces, plainWriter)).join(betweenBlocks.lines);

function htmlQuote({ paragraphs, url }: Quotable): string {
  return byLanguage(paragraphs).map(({ language, own }) =>
    `<blockquote lang="${language}" cite="${escapeMarkup(url)}">${own.map(({ pieces }) => `<p>${write(pieces, htmlWriter)}</p>`).join('')}</blockquote>`).join('\n');
}

/** A passage in each of the forms in which it can be taken along. */
export const writeQuotation: Readonly<Record<QuotationForm, (quotable: Quotable) => WrittenQuotation>> = {
  quotation: (quotable: Quotable): WrittenQuotation => ({
    plain: [...byLanguage(quotable.paragraphs).map(({ language, own }) => inMarks(plainLines(own), language)), quotable.citation.plain].join('\n'),
    rich: `${htmlQuote(quotable)}\n<p lang="${quotable.language}">${quotable.citation.rich}</p>`,
  }),
  plain: ({ paragraphs }: Quotable): WrittenQuotation => ({ plain: byLanguage(paragraphs).map(({ own }) => plainLines(own)).join('\n\n'), rich: null }),
  markdown: ({ paragraphs, citation, url }: Quotable): WrittenQuotation => {
    const quotes = byLanguage(paragraphs).map(({ own }) => own.map(({ pieces }) => `> ${write(pieces, markdownWriter)}`).join('\n>\n'));
    const cited = escapeMarkdown(citation.plain).replace(escapeMarkdown(url), `<${url}>`);
    return { plain: `${[...quotes, cited].join('\n\n')}\n`, rich: null };
  },
  html: (quotable: Quotable): WrittenQuotation => ({ plain: `${htmlQuote(quotable)}\n<p lang="${quotable.language}">${quotable.citation.rich}</p>\n`, rich: null }),
  tei: ({ paragraphs, citation, url }: Quotable): WrittenQuotation => {
    const quotes = byLanguage(paragraphs).map(({ language, own }) =>
      `  <quote xml:lang="${language}" source="${escapeMarkup(url)}">${own.map(({ pieces }) => `<p>${write(pieces, teiWriter)}</p>`).join('')}</quote>`);
    return { plain: `<cit xmlns="http://www.tei-c.org/ns/1.0">\n${quotes.join('\n')}\n  <bibl>${escapeMarkup(citation.plain).replace(escapeMarkup(url), `<ref target="${escapeMarkup(url)}">${escapeMarkup(url)}</ref>`)}</bibl>\n</cit>\n`, rich: null };
  },
};
