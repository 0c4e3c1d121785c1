import { parseAddress } from '@/domain/text/address';
import { isEmphasisMark, type EmphasisMark } from '@/domain/text/emphasis';
import { sectionKinds, segmentRoles } from '@/domain/text/edition';
import { languages, type Language } from '@/domain/text/language';
import type { Span } from '@/domain/text/span';
import { FieldWriter } from '@/server/text-package/text/field-writer';
import type { Problems, Place } from '@/server/text-package/problems/problem';
import { withoutMarkupLines } from '../xml/markup-lines';
import { findAllIn, isElement, type XmlElement } from '../xml/tree';

const namedTypes = ['link', 'noted', 'word', 'pattern', 'reading', 'excluded', 'added'] as const;

/** A stretch of words that has an id: a side of a phrase link, the words of a note, of a sense, of a pattern, of a decision on terms. */
export interface InlineAnnotation {
  readonly type: (typeof namedTypes)[number];
  readonly span: Span;
  readonly partners: readonly string[];
  /** What it counts as among those of its type; 0 where nothing is said. */
  readonly n: number;
  /** The concept of a term. */
  readonly key: string;
  /** Where its element begins. */
  readonly place: Place;
}

/** A segment in one language, as TEI has it. */
export interface TeiSegment {
  readonly id: string;
  readonly address: string;
  readonly role: string;
  readonly section: { readonly kind: string; readonly n: string };
  readonly place: Place;
  /** Ids of what answers it. */
  readonly partners: readonly string[];
  /** In the notation of `text.txt`. */
  readonly written: string;
  readonly text: string;
  /** Where something is lost. */
  readonly gaps: readonly number[];
  /** By id. */
  readonly named: ReadonlyMap<string, InlineAnnotation>;
  /** Readings that the witness prints, by its line. */
  readonly printed: ReadonlyMap<number, Span>;
}

/** Elements that say something the reader has no place for: their words are kept. */
const transparent = new Set(['hi', 'emph', 'foreign', 'name', 'persName', 'placeName', 'orgName', 'rs', 'date', 'num', 'q', 'quote', 'title', 'term', 'w', 'c', 'pc', 's', 'phr', 'seg']);

export const idsIn = (pointers: string | undefined) => (pointers ?? '').split(/\s+/).filter((pointer) => pointer.startsWith('#')).map((pointer) => pointer.slice(1));

/** A number that counts from 1, as `n` has it; null where it is none. */
export function countOf(n: string | undefined): number | null {
  return n !== undefined && /^[1-9]\d{0,6}$/.test(n) ? Number(n) : null;
}

/** The segments of both languages: each in a division with `xml:lang`, in the order of the document. */
export function readSegments(body: XmlElement, problems: Problems): Readonly<Record<Language, readonly TeiSegment[]>> {
  const divisions = findAllIn(body, 'div');
  const of = (language: Language) => {
    const division = divisions.find(({ attributes }) => attributes['xml:lang'] === language);
    if (!division) problems.add('tei-division', body.place, { language });
    return division ? unique(segmentsIn(division, language, { kind: 'body', n: '1' }, problems), problems) : [];
  };
  const [ja, en] = languages.map(of);
  return { ja: ja ?? [], en: en ?? [] };
}

/** The first at each address; a second one would take its place. */
function unique(segments: readonly TeiSegment[], problems: Problems): TeiSegment[] {
  const seen = new Set<string>();
  return segments.filter(({ address, place }) => {
    if (seen.has(address)) problems.add('duplicate-address', place, { address });
    return !seen.has(address) && seen.add(address);
  });
}

function segmentsIn(element: XmlElement, language: Language, section: TeiSegment['section'], problems: Problems): TeiSegment[] {
  return element.children.filter(isElement).flatMap((child) => {
    if (child.name === 'seg' && parseAddress(child.attributes.n ?? '')) return [readSegment(withoutMarkupLines(child, language), section, problems)];
    if (child.name === 'seg') {
      problems.add('tei-address', child.place, { address: child.attributes.n ?? '' });
      return [];
    }
    const { type, subtype, n } = child.attributes;
    const own = child.name === 'div' && type === 'section' ? { kind: sectionKinds.find((kind) => kind === subtype) ?? 'body', n: n ?? '' } : section;
    return segmentsIn(child, language, own, problems);
  });
}

function readSegment(element: XmlElement, section: TeiSegment['section'], problems: Problems): TeiSegment {
  const reader = new SegmentReader(problems);
  reader.children(element);
  const { n = '', type } = element.attributes;
  return {
    id: element.attributes['xml:id'] ?? '', address: n, section, place: element.place, partners: idsIn(element.attributes.corresp),
    role: segmentRoles.find((role) => role === type) ?? 'prose',
    written: reader.writer.toString(), text: reader.text, gaps: reader.gaps, named: reader.named, printed: reader.printed,
  };
}

class SegmentReader {
  readonly writer = new FieldWriter();
  text = '';
  readonly gaps: number[] = [];
  readonly named = new Map<string, InlineAnnotation>();
  readonly printed = new Map<number, Span>();

  /** Words stressed inside of a sign or under a reading that is still open. */
  private readonly stressed: { readonly mark: EmphasisMark; readonly words: string }[] = [];

  constructor(private readonly problems: Problems, private isInside = false) {}

  children({ children }: XmlElement): void {
    for (const child of children) {
      if (isElement(child)) this.element(child);
      else this.words(child);
    }
  }

  private words(given: string): void {
    const words = given.normalize('NFC');
    this.text += words;
    this.writer.words(words);
  }

  /** A sign of the notation: its words are written at once, what stands inside of them is only remembered. */
  private sign(element: XmlElement, write: (words: string) => void): void {
    // Pieces would be signs of their own: what editors did at one place is one element.
    if (element.attributes.prev !== undefined) this.problems.add('xml-element', element.place, { name: `${element.name} prev` });
    const inner = new SegmentReader(this.problems, true);
    inner.children(element);
    const at = this.text.length;
    for (const [id, one] of inner.named) this.remember(id, { ...one, span: { start: at + one.span.start, end: at + one.span.end } });
    this.text += inner.text;
    write(inner.text);
    this.stressAll(inner.stressed);
  }

  /** What goes on from an earlier piece says nothing of its own. */
  private remember(id: string, one: InlineAnnotation): void {
    const known = this.named.get(id);
    this.named.set(id, known ? { ...known, span: { start: known.span.start, end: one.span.end } } : one);
  }

  private element(element: XmlElement): void {
    const { name, attributes } = element;
    const ids = idsIn(attributes.corresp);
    const [id = ''] = ids;
    const at = this.text.length;
    switch (name) {
      case 'lb': return this.line(element);
      case 'gap':
        this.gaps.push(at);
        return this.writer.gap(ids);
      case 'anchor': return;
      case 'surplus': return this.writer.surplus(new SegmentReader(this.problems).textOf(element), id);
      case 'supplied': return this.sign(element, (words) => this.writer.supplied(words, id));
      case 'choice': return this.choice(element);
      case 'ruby': return this.ruby(element);
    }
    if (name === 'seg' && attributes.type === 'resting') return this.sign(element, (words) => this.writer.resting(words, ids));
    if (!transparent.has(name)) {
      this.problems.add('xml-element', element.place, { name });
      return;
    }
    this.children(element);
    const mark = name === 'hi' ? /^text-emphasis\((.)\)$/u.exec(attributes.rend ?? '')?.[1] : undefined;
    if (mark !== undefined && isEmphasisMark(mark)) this.stress(mark, this.text.slice(at));
    const own = attributes['xml:id'] ?? attributes.prev?.replace(/^#/, '');
    const type = namedTypes.find((each) => each === attributes.type);
    if (own !== undefined && type) this.remember(own, { type, span: { start: at, end: this.text.length }, partners: ids, n: Number(attributes.n ?? 0), key: attributes.key ?? '', place: element.place });
  }

  /** Words are stressed by a note after them; inside of a sign or under a reading it waits for the end of that. Pieces that touch become one. */
  private stress(mark: EmphasisMark, words: string): void {
    if (words === '') return;
    if (this.isInside) this.stressed.push({ mark, words });
    else this.writer.emphasis(words, mark);
  }

  private stressAll(stressed: readonly { readonly mark: EmphasisMark; readonly words: string }[]): void {
    for (const { mark, words } of stressed) this.stress(mark, words);
  }

  private line(element: XmlElement): void {
    const number = countOf(element.attributes.n);
    if (number === null) this.problems.add('tei-number', element.place, { name: 'lb' });
    else this.writer.line(number, element.attributes.type === 'continued');
  }

  private textOf(element: XmlElement): string {
    this.children(element);
    return this.text;
  }

  private choice(element: XmlElement): void {
    const [sic, corr] = ['sic', 'corr'].map((name) => findAllIn(element, name)[0]);
    if (!sic || !corr) {
      this.problems.add('xml-element', element.place, { name: 'choice' });
      return;
    }
    const received = new SegmentReader(this.problems).textOf(sic);
    this.sign(corr, (words) => this.writer.corrected(received, words, idsIn(corr.attributes.corresp)[0] ?? ''));
  }

  private ruby(element: XmlElement): void {
    const [base, over] = ['rb', 'rt'].map((name) => findAllIn(element, name)[0]);
    if (!base || !over) {
      this.problems.add('xml-element', element.place, { name: 'ruby' });
      return;
    }
    const reading = new SegmentReader(this.problems).textOf(over);
    const line = over.attributes.source === undefined ? null : countOf(over.attributes.n);
    if (over.attributes.source !== undefined && line === null) this.problems.add('tei-number', over.place, { name: 'rt' });
    const start = this.text.length;
    // What the witness prints over words with a sign among them, or over several words at once, stands in apparatus.yaml alone.
    const isPlain = /^[^\s\u3000]+$/.test(reading) && !['supplied', 'choice', 'surplus', 'gap'].some((name) => findAllIn(base, name).length > 0);
    if (isPlain) this.writer.readingStart();
    const outside = this.isInside;
    this.isInside = true;
    this.children(base);
    this.isInside = outside;
    if (isPlain) this.writer.readingEnd(reading);
    if (!outside) this.stressAll(this.stressed.splice(0));
    if (line === null) return;
    const known = this.printed.get(line);
    this.printed.set(line, { start: Math.min(known?.start ?? start, start), end: this.text.length });
  }
}
