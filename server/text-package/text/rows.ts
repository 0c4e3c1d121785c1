import { partitionPoint } from '@/domain/algorithms/partition-point';
import { compareAddresses, formatAddress, maxAddressPart, parseAddress, type Address } from '@/domain/text/address';
import { sectionKinds, segmentRoles, type SectionKind, type SegmentRole } from '@/domain/text/edition';
import { isLanguage, type Language } from '@/domain/text/language';
import { limits } from '../limits';
import type { Problems, Place } from '../problems/problem';
import type { Source } from '../files/source';

/** The text of one language of one segment as it is written, continuation lines joined. */
export class Field {
  private readonly pieces: { offset: number; line: number; column: number }[] = [];
  raw = '';

  constructor(readonly language: Language, private readonly source: Source) {}

  append(text: string, line: number, column: number): void {
    if (this.raw !== '' && this.language === 'en' && text !== '') this.raw += ' ';
    this.pieces.push({ offset: this.raw.length, line, column });
    this.raw += text;
  }

  /** The place in the file of an offset of `raw`. */
  place(offset: number): Place {
    const piece = this.pieces[partitionPoint(this.pieces.length, (index) => (this.pieces[index]?.offset ?? 0) <= offset) - 1] ?? { offset: 0, line: 1, column: 1 };
    return this.source.at(piece.line, piece.column + offset - piece.offset);
  }
}

export interface RowSegment {
  readonly address: Address;
  readonly place: Place;
  readonly role: SegmentRole;
  readonly fields: Partial<Record<Language, Field>>;
}

export interface RowSection {
  readonly kind: SectionKind;
  readonly place: Place;
  readonly segments: RowSegment[];
}

const fieldRow = /^(ja|en):( *)(.*)$/;
const addressRow = /^(\d\S*)(?: +(\S.*?))? *$/;

/** Reads the rows of `text.txt` into sections and segments; signs are not looked at yet. */
export function readRows(source: Source, problems: Problems): RowSection[] {
  const sections: RowSection[] = [];
  let segment: RowSegment | null = null;
  let field: Field | null = null;
  let count = 0;
  for (const [index, row] of source.lines.entries()) {
    const line = index + 1;
    const here = source.at(line);
    if (row.startsWith('%') || /^ *$/.test(row)) continue;
    if (row.startsWith('===')) {
      const section = openSection(row, here, problems);
      if (section) sections.push(section);
      segment = field = null;
      continue;
    }
    checkTrailingSpace(row, source, line, problems);
    const indent = /^ +/.exec(row)?.[0].length ?? 0;
    if (indent > 0) {
      if (field) field.append(row.slice(indent), line, indent + 1);
      else problems.add('stray-continuation', source.at(line, indent + 1), {});
      continue;
    }
    const fieldMatch = fieldRow.exec(row);
    if (fieldMatch && isLanguage(fieldMatch[1])) {
      field = new Field(fieldMatch[1], source);
      field.append(fieldMatch[3] ?? '', line, 4 + (fieldMatch[2] ?? '').length);
      if (!segment) problems.add('text-without-address', here, {});
      else if (segment.fields[field.language]) problems.add('duplicate-language', here, { language: field.language });
      else segment.fields[field.language] = field;
      continue;
    }
    const match = addressRow.exec(row);
    field = null;
    if (!match) {
      problems.add('stray-line', here, { text: row });
      continue;
    }
    segment = openSegment(match[1] ?? '', match[2], here, problems);
    count += 1;
    if (count === limits.segments + 1) problems.add('too-many-segments', here, { bound: limits.segments });
    const section = sections.at(-1);
    if (!section) problems.add('segment-without-section', here, {});
    else if (segment && count <= limits.segments) section.segments.push(segment);
    segment ??= { address: { paragraph: 0, segment: 0 }, place: here, role: 'prose', fields: {} };
  }
  checkSections(sections, source, problems);
  checkAddresses(sections, problems);
  checkLengths(sections, problems);
  return sections;
}

function openSection(row: string, place: Place, problems: Problems): RowSection | null {
  const name = row.slice(3).trim();
  const kind = sectionKinds.find((known) => known === name);
  if (kind) return { kind, place, segments: [] };
  problems.add('unknown-section', place, { name, allowed: sectionKinds.join(', ') });
  return { kind: 'body', place, segments: [] };
}

function openSegment(written: string, roleName: string | undefined, place: Place, problems: Problems): RowSegment | null {
  const role = roleName === undefined ? 'prose' : segmentRoles.find((known) => known === roleName);
  if (!role) problems.add('unknown-role', { ...place, column: written.length + 2 }, { role: roleName ?? '', allowed: segmentRoles.join(', ') });
  const address = parseAddress(written);
  if (!address) {
    problems.add('bad-address', place, { address: written, bound: maxAddressPart });
    return null;
  }
  return { address, place, role: role ?? 'prose', fields: {} };
}

function checkTrailingSpace(row: string, source: Source, line: number, problems: Problems): void {
  const bare = row.trimEnd();
  const escaped = /(?:^|[^\\])(?:\\\\)*\\$/.test(bare) ? 1 : 0;
  const end = bare.length + escaped;
  if (row.length > end && !/^(ja|en): *$/.test(row)) problems.add('space-at-line-end', source.at(line, end + 1), {});
}

function checkSections(sections: readonly RowSection[], source: Source, problems: Problems): void {
  if (sections.length === 0) problems.add('no-section', source.at(1), {});
  for (const [index, section] of sections.entries()) {
    if (section.segments.length === 0) problems.add('empty-section', section.place, {});
    const before = sections.slice(0, index);
    const late = section.kind === 'header' ? before.length > 0
      : section.kind === 'lead' && before.some((other) => other.kind !== 'header');
    if (late) problems.add('section-out-of-order', section.place, { name: section.kind });
    for (const segment of section.segments) {
      if ((section.kind === 'header') !== (segment.address.paragraph === 0)) {
        problems.add('header-paragraph', segment.place, { address: formatAddress(segment.address) });
      }
      if (section.kind !== 'header' && segment.address.segment === 0 && segment.role !== 'heading') {
        problems.add('segment-zero', segment.place, { address: formatAddress(segment.address) });
      }
    }
  }
}

function checkAddresses(sections: readonly RowSection[], problems: Problems): void {
  const seen = new Set<string>();
  let last: Address | null = null;
  for (const section of sections) {
    const before = last?.paragraph;
    for (const { address, place } of section.segments) {
      const written = formatAddress(address);
      if (seen.has(written)) problems.add('duplicate-address', place, { address: written });
      else if (last && compareAddresses(last, address) >= 0) {
        problems.add('address-not-ascending', place, { address: written, before: formatAddress(last) });
      } else if (address.paragraph === before) {
        problems.add('paragraph-in-two-sections', place, { paragraph: address.paragraph });
      }
      seen.add(written);
      last = address;
    }
  }
}

function checkLengths(sections: readonly RowSection[], problems: Problems): void {
  for (const { fields } of sections.flatMap((section) => section.segments)) {
    for (const field of Object.values(fields)) {
      if (field.raw.length <= limits.segmentLength) continue;
      problems.add('segment-too-long', field.place(0), { length: field.raw.length, bound: limits.segmentLength });
    }
  }
}
