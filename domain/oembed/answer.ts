import { z } from 'zod';
import { escapeMarkup } from '../text/escape-markup';

const pixels = z.int().min(1);

/** What both kinds say (oEmbed 1.0, 2.3.4). */
const common = {
  version: z.literal('1.0'),
  title: z.string(),
  author_name: z.string().optional(),
  provider_name: z.string(),
  provider_url: z.url(),
  cache_age: z.int().min(0),
  thumbnail_url: z.url().optional(),
  thumbnail_width: pixels.optional(),
  thumbnail_height: pixels.optional(),
};

/** A passage is shown; of a whole text there is only a link. */
export const oembedAnswer = z.discriminatedUnion('type', [
  z.strictObject({ ...common, type: z.literal('rich'), html: z.string(), width: pixels, height: pixels }),
  z.strictObject({ ...common, type: z.literal('link') }),
]);

export type OembedAnswer = z.output<typeof oembedAnswer>;

/** The size of every thumbnail in pixels; it is left out where the request allows less. */
export const thumbnailSize = { width: 1200, height: 630 } as const;

export function oembedXml(answer: OembedAnswer): string {
  const members = Object.entries(answer).flatMap(([name, value]) => (value === undefined ? [] : [`<${name}>${escapeMarkup(String(value))}</${name}>\n`]));
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>\n${members.join('')}</oembed>\n`;
}

/** The frame itself. It can open links, and nothing else: the page in it has no script. */
export function frameHtml(url: string, title: string, { width, height }: { readonly width: number; readonly height: number }): string {
  const values = { src: url, title, width, height, loading: 'lazy', sandbox: 'allow-popups allow-popups-to-escape-sandbox', style: 'border:0;max-width:100%' };
  return `<iframe${Object.entries(values).map(([name, value]) => ` ${name}="${escapeMarkup(String(value))}"`).join('')}></iframe>`;
}
