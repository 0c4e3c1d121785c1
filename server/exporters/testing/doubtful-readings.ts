import type { Token } from '@/domain/japanese/token';
import type { ExportSource } from '../formats/format';

const said: Readonly<Record<string, Partial<Token>>> = {
  朝: { certainty: 'doubtful', doubt: 'several', otherReadings: ['あした', 'ちょう'] },
  漁船: { certainty: 'reviewed' },
  港: { isCutDoubtful: true },
};

/** The same source, in which the reading of 朝 is doubtful, that of 漁船 reviewed, and the borders of 港 in doubt. */
export function withDoubtfulReading(source: ExportSource): ExportSource {
  return {
    ...source,
    async* paragraphs(options) {
      for await (const page of source.paragraphs(options)) {
        const found = page.segments.flatMap(({ address, text }) => {
          const start = text.ja?.indexOf('朝') ?? -1;
          return start === -1 ? [] : [[address, [{ span: { start, end: start + 1 }, reading: 'あさ', doubtful: true }]] as const];
        });
        const words = page.words && new Map([...page.words].map(([address, list]) => [address, list.map((word) => ({ ...word, token: { ...word.token, ...said[word.token.surface] } }))]));
        yield { ...page, found: new Map(found), ...(words ? { words } : {}) };
      }
    },
  };
}
