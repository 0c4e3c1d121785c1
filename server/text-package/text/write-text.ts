import { segmentFlow } from '@/domain/apparatus/flow';
import { isKana } from '@/domain/text/characters';
import type { ParagraphPage } from '@/domain/text/edition-pages';
import type { Reading, Segment } from '@/domain/text/edition';
import { languages, type Language } from '@/domain/text/language';
import { overlaps } from '@/domain/text/span';
import { FieldWriter } from './field-writer';

/** `text.txt`; `witness` is the language of the witness, null where there is none. */
export async function* writeText(paragraphs: AsyncIterable<ParagraphPage>, witness: Language | null): AsyncGenerator<string> {
  let section: number | null = null;
  for await (const page of paragraphs) {
    if (section !== page.section.ordinal) yield `${section === null ? '' : '\n'}=== ${page.section.kind}\n`;
    section = page.section.ordinal;
    for (const segment of page.segments) yield textRows(segment, page, witness);
  }
}

function textRows(segment: Segment, page: ParagraphPage, witness: Language | null): string {
  const head = segment.role === 'prose' ? segment.address : `${segment.address} ${segment.role}`;
  return `${head}\n${languages.map((language) => `${language}: ${field(segment, language, page, witness)}\n`).join('')}`;
}

/** `^` where the words stand in the segment above, `-` where there is no partner. */
export function wordless(address: string, language: Language, { beads }: Pick<ParagraphPage, 'beads'>, order: readonly string[]): '^' | '-' {
  const bead = beads.find(({ ja, en }) => ja.includes(address) || en.includes(address));
  return bead?.[language].some((other) => order.indexOf(other) < order.indexOf(address)) ? '^' : '-';
}

function field(segment: Segment, language: Language, page: ParagraphPage, witness: Language | null): string {
  const text = segment.text[language];
  if (text === null) return wordless(segment.address, language, page, page.segments.map(({ address }) => address));
  const writer = new FieldWriter();
  const flow = segmentFlow(segment, language, witness, page);
  const signed = flow.filter(({ type, span }) => type !== 'line' && span.start < span.end);
  const readings = language === 'ja' ? segment.readings.filter((reading) => isWritable(reading, segment, page, signed)) : [];
  let at = 0;
  let open: Reading | null = null;
  const stressed = language === 'ja' ? [...(segment.emphasis ?? [])] : [];
  /** Notes on words that have ended, where nothing is open. */
  const stress = () => {
    while (!open && stressed[0] && stressed[0].span.end <= at) {
      for (const { span, mark } of stressed.splice(0, 1)) writer.emphasis(text.slice(span.start, span.end), mark);
    }
  };
  const write = (to: number) => {
    while (at < to) {
      const end = stressed.find(({ span }) => span.end > at)?.span.end ?? to;
      const next = open ? to : Math.min(to, end);
      writer.words(text.slice(at, next));
      at = next;
      stress();
    }
  };
  /** Words up to an offset, with the readings that begin before it and end there or before. */
  const advance = (to: number) => {
    for (;;) {
      if (open) {
        if (open.span.end > to) break;
        write(open.span.end);
        writer.readingEnd(open.reading);
        open = null;
        stress();
      } else {
        const next: Reading | undefined = readings.find(({ span }) => span.start >= at && span.start < to);
        if (!next) break;
        write(next.span.start);
        writer.readingStart();
        open = next;
      }
    }
    write(to);
  };
  for (const item of flow) {
    advance(item.span.start);
    const words = text.slice(item.span.start, item.span.end);
    switch (item.type) {
      case 'line': writer.line(item.line, item.goesOn); break;
      case 'supplied': writer.supplied(words, item.entry.id); break;
      case 'corrected': writer.corrected(item.received, words, item.entry.id); break;
      case 'surplus': writer.surplus(item.received, item.entry.id); break;
      case 'gap': writer.gap([item.entry.id]); break;
      case 'resting': {
        const ids = item.entries.map(({ id }) => id);
        if (item.isGap) writer.gap(ids);
        else writer.resting(words, ids);
        break;
      }
      case 'transposed': break;
    }
    at = Math.max(at, item.span.end);
    stress();
  }
  advance(text.length);
  return writer.toString();
}

/** A reading over words the editors touched, or one that is said of several words at once, stands in `apparatus.yaml` alone. */
function isWritable(reading: Reading, { address, readings }: Segment, { uses }: ParagraphPage, signed: readonly { readonly span: Reading['span'] }[]): boolean {
  const ofLine = reading.witnessLine === null ? [reading] : readings.filter(({ witnessLine }) => witnessLine === reading.witnessLine);
  const parts = uses.filter((use) => use.as === 'reading' && use.line === reading.witnessLine && use.address === address);
  return (reading.witnessLine === null || parts.length === ofLine.length)
    && ofLine.every((one) => isKana(one.reading) && !signed.some(({ span }) => overlaps(span, one.span)));
}
