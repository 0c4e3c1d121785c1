import type { ReceivedEntry } from '@/domain/text/edition-pages';
import type { ExportSource } from './format';

/** The entries of an edition, or those that a passage needs, each once. */
export async function* exportedEntries(source: ExportSource): AsyncGenerator<ReceivedEntry> {
  if (!source.passage) return yield* source.entries();
  const seen = new Set<string>();
  for await (const { apparatus, lines } of source.paragraphs()) {
    for (const entry of apparatus) {
      if (seen.has(entry.id)) continue;
      seen.add(entry.id);
      yield { entry, received: entry.received.map(({ line, span }) => (lines.get(line) ?? '').slice(span.start, span.end)), differs: false };
    }
  }
}
