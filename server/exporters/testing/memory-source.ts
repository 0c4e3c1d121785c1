import type { ParagraphPage } from '@/domain/text/edition-pages';
import type { PlacedSpan } from '@/domain/text/span';
import type { ValidPackage } from '@/server/text-package/read-package';
import type { ExportSource } from '../formats/format';

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

/** A package as exporters read it, without a database. */
export function memorySource({ content, study, concepts, remainder, digest }: ValidPackage): ExportSource {
  const { work, date, summary, witness, apparatus } = content;
  const pages = pagesOf(content);
  const lineAt = (number: number) => witness?.lines[number - 1]?.text ?? '';
  return {
    head: { work, date, summary, number: 1, latest: 1, digest, publishedAt: '2026-11-23T00:00:00.000Z', witness },
    passage: null, concepts, siteUrl: 'http://localhost:3000',
    paragraphs: () => each(pages),
    receivedLines: () => each(witness?.lines ?? []),
    entries: () => each(apparatus.map((entry) => ({
      entry, received: entry.received.map(({ line, span }) => lineAt(line).slice(span.start, span.end)),
      differs: entry.repeats.some((line, index) => lineAt(line) !== lineAt(entry.lines[index] ?? 0)),
    }))),
    package: async () => ({ remainder, glossary: concepts, grammar: study.grammar, senses: () => each(study.senses) }),
  };
}

function pagesOf({ sections, beads, phraseLinks, notes, occurrences, apparatus, witness }: ValidPackage['content']): ParagraphPage[] {
  return sections.flatMap(({ kind, paragraphs }, ordinal) => paragraphs.map((paragraph): ParagraphPage => {
    const here = new Set(paragraph.segments.map(({ address }) => address));
    const has = ({ address }: PlacedSpan) => here.has(address);
    const uses = (witness?.lines ?? []).flatMap(({ number, uses: own }) => own.filter(({ address }) => here.has(address)).map((use) => ({ ...use, line: number })));
    const entries = apparatus.filter(({ places, restingOn }) => [...places, ...restingOn].some(has));
    const lines = new Set([...uses.map(({ line }) => line), ...entries.flatMap(({ received }) => received.map(({ line }) => line))]);
    return {
      ...paragraph, section: { ordinal, kind }, uses, apparatus: entries, found: new Map(),
      beads: beads.filter(({ ja, en }) => [...ja, ...en].some((address) => here.has(address))),
      phraseLinks: phraseLinks.map((link, index) => ({ ...link, ordinal: index })).filter(({ ja, en }) => [...ja, ...en].some(has)),
      notes: notes.map((note, index) => ({ ...note, ordinal: index })).filter(({ place }) => has(place)),
      occurrences: occurrences.filter(({ place }) => has(place)),
      lines: new Map([...lines].map((line) => [line, witness?.lines[line - 1]?.text ?? ''])),
    };
  }));
}
