import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { coveredCodePoints } from './woff';

/** Shipped with the project: no machine is sure to have a Japanese font. docs/decisions/social-images.md */
const files = ['noto-serif-jp-500.woff', 'noto-serif-jp-latin-ext-500.woff'];

export interface SocialFonts {
  readonly fonts: readonly { readonly name: string; readonly data: Buffer; readonly weight: 500; readonly style: 'normal' }[];
  /** The text with 〓, the printers' sign for a missing type, for each character the fonts lack. */
  setInType(text: string): string;
}

let loaded: SocialFonts | undefined;

/** Read once, at the first image. */
export function socialFonts(): SocialFonts {
  if (loaded) return loaded;
  const data = files.map((file) => readFileSync(join(process.cwd(), 'server/runtime/fonts', file)));
  const covered = new Set(data.flatMap((font) => [...coveredCodePoints(font)]));
  loaded = {
    fonts: data.map((font, i) => ({ name: `Noto Serif JP ${i}`, data: font, weight: 500, style: 'normal' })),
    // The renderer would fetch a font from the network for a character without a glyph.
    setInType: (text) => [...text.replaceAll('―', '—')].map((each) => (covered.has(each.codePointAt(0) ?? 0) ? each : '〓')).join(''),
  };
  return loaded;
}
