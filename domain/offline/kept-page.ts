/** A page that is kept on a device, to be read without a network. A text's is kept under its fixed address. */
export interface KeptPage {
  /** The path it is kept under: of a text `/ja/read/WORK/EDITION`, of another page its own. */
  readonly path: string;
  readonly locale: 'ja' | 'en';
  /** What text it is; null for a page that is none. */
  readonly text: { readonly work: string; readonly edition: number } | null;
  /** In the language of the page. */
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly keptAt: number;
  readonly openedAt: number;
  readonly bytes: number;
  /** The size of the word file of its text; 0 where it is not kept. */
  readonly wordBytes: number;
  /** Paths of the scripts and styles that it was made with. */
  readonly assets: readonly string[];
}

export interface Limits {
  readonly count: number;
  readonly bytes: number;
}

/** Texts have room of their own: looking around in the glossary pushes none of them out. */
export const keptLimits: Readonly<Record<'texts' | 'pages', Limits>> = {
  texts: { count: 40, bytes: 24_000_000 },
  pages: { count: 60, bytes: 8_000_000 },
};

/** What has to go so that the limits hold: what was opened longest ago. The page opened last always stays. */
export function pagesToEvict(kept: readonly KeptPage[], limits = keptLimits): KeptPage[] {
  const [last] = byLastOpened(kept);
  return [
    ...beyond(kept.filter(({ text }) => text !== null), limits.texts),
    ...beyond(kept.filter(({ text }) => text === null), limits.pages),
  ].filter((page) => page !== last);
}

function beyond(kept: readonly KeptPage[], limits: Limits): KeptPage[] {
  let bytes = 0;
  return byLastOpened(kept).filter((page, index) => {
    bytes += sizeOf(page);
    return index >= limits.count || bytes > limits.bytes;
  });
}

export function sizeOf({ bytes, wordBytes }: KeptPage): number {
  return bytes + wordBytes;
}

/** The page opened last comes first. */
export function byLastOpened(kept: readonly KeptPage[]): KeptPage[] {
  return [...kept].sort((one, two) => two.openedAt - one.openedAt);
}
