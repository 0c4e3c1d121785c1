import { editedText } from '../apparatus/edited-text';
import { otherLanguage } from '../text/language';
import type { Span } from '../text/span';
import type { SearchLine } from './lines';

/** Pairs of sentences of one table; more are no longer read by people, and would keep the server busy. */
export const maxExported = 100_000;

export const tableFormats = {
  'results.csv': { contentType: 'text/csv; charset=utf-8; header=present', separator: ',' },
  'results.tsv': { contentType: 'text/tab-separated-values; charset=utf-8', separator: '\t' },
} as const;
export type TableFile = keyof typeof tableFormats;

export const tableFiles = Object.keys(tableFormats) as readonly TableFile[];

const columns = ['work', 'edition', 'passage', 'language', 'before', 'match', 'after', 'translation', 'address'] as const;

/** The first row, with the sign by which spreadsheets know UTF-8. */
export function tableHead(file: TableFile): string {
  return `\ufeff${row(columns, file)}`;
}

/** One line of a result: what was found between what stands around it, and the sentence that answers. `site` has no slash at its end. */
export function tableRow(line: SearchLine, site: string, file: TableFile): string {
  const { work, edition, passage, language, text, hit, partner } = line;
  const other = otherLanguage(language);
  const translation = partner.map((segment) => editedText(segment.text, other, segment.interventions)).join(other === 'en' ? ' ' : '');
  return row([
    work.slug, String(edition), passage, language, edited(line, { start: 0, end: hit.start }), edited(line, hit), edited(line, { start: hit.end, end: text.length }), translation,
    `${site}/read/${work.slug}/${edition}/${passage}`,
  ], file);
}

/** A part of the sentence with the editors' signs. A gap at its end belongs to what follows. */
function edited({ text, language, interventions }: SearchLine, { start, end }: Span): string {
  const within = interventions.flatMap(({ kind, span }) => {
    if (span.start === span.end) return span.start >= start && (span.start < end || end === text.length) ? [{ kind, span: { start: span.start - start, end: span.end - start } }] : [];
    const part = { start: Math.max(span.start, start), end: Math.min(span.end, end) };
    return part.start < part.end ? [{ kind, span: { start: part.start - start, end: part.end - start } }] : [];
  });
  return editedText(text.slice(start, end), language, within);
}

/** RFC 4180; TSV has no quotation, so that its own signs become spaces. */
function row(fields: readonly string[], file: TableFile): string {
  const { separator } = tableFormats[file];
  const written = fields.map((field) => {
    if (separator === '\t') return field.replace(/[\t\r\n]/g, ' ');
    return /[",\r\n]/.test(field) ? `"${field.replace(/"/g, '""')}"` : field;
  });
  return `${written.join(separator)}\r\n`;
}
