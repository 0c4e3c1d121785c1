/**
 * Prepares the styles and locales of `server/exporters/citation/csl` for the program: JSON beside each file of the Citation Style
 * Language, which needs no XML parser when it is imported. Run it after a file was replaced: npx tsx scripts/prepare-csl.ts
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import sax from 'sax';

/** An element: `n` its name, `a` its attributes, `c` its children. Comments, white space between elements, and who made the file are left out. */
export interface PreparedNode {
  readonly n: string;
  readonly a?: Record<string, string>;
  readonly c?: (PreparedNode | string)[];
}

export const folder = resolve(import.meta.dirname, '../server/exporters/citation/csl');

/** The files that are prepared, with the names of what they become. */
export function cslFiles(): { readonly source: string; readonly prepared: string }[] {
  return readdirSync(folder).filter((name) => /\.(csl|xml)$/.test(name)).sort()
    .map((name) => ({ source: join(folder, name), prepared: join(folder, `${name.replace(/\.(csl|xml)$/, '')}.json`) }));
}

export function prepareCsl(xml: string): PreparedNode {
  const parser = sax.parser(true);
  const open: { n: string; a?: Record<string, string>; c: (PreparedNode | string)[] }[] = [{ n: '', c: [] }];
  parser.onopentag = ({ name, attributes }) => {
    const entries = Object.entries(attributes).map(([key, value]) => [key, String(value)] as const).filter(([key]) => key !== 'xmlns');
    const node = { n: name, ...(entries.length > 0 ? { a: Object.fromEntries(entries) } : {}), c: [] };
    open.at(-1)?.c.push(node);
    open.push(node);
  };
  parser.onclosetag = () => void open.pop();
  parser.ontext = (text) => {
    if (text.trim() !== '') open.at(-1)?.c.push(text);
  };
  parser.onerror = (error) => {
    throw error;
  };
  parser.write(xml).close();
  const [root] = open[0]?.c ?? [];
  if (root === undefined || typeof root === 'string') throw new Error('The file has no root element.');
  return slim(root);
}

function slim({ n, a, c = [] }: PreparedNode): PreparedNode {
  const children = c.map((child) => (typeof child === 'string' ? child : slim(child))).filter((child) => typeof child === 'string' || child.n !== 'info');
  return { n, ...(a ? { a } : {}), ...(children.length > 0 ? { c: children } : {}) };
}

/** The text of the JSON file of a style or locale. */
export function preparedText(source: string): string {
  return `${JSON.stringify(prepareCsl(readFileSync(source, 'utf8')))}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const { source, prepared } of cslFiles()) writeFileSync(prepared, preparedText(source));
}
