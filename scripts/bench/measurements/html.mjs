import { readFileSync } from 'node:fs';
import { app, plainFiles, readerPath } from '../lib/app.mjs';
import { brotliBytes, kilobytes } from '../lib/weight.mjs';

/** What a person reads of a page: its body without scripts, styles and tags. */
function visible(html) {
  const body = html.slice(Math.max(0, html.search(/<body\b|<nav\b/)));
  return body.replace(/<(script|style|template)\b[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, '').replace(/\s+/g, '');
}

const links = (html) => (html.match(/<a\b[^>]*\bhref=/g) ?? []).length;

/** Share of the page's visible characters that the plain file may lack or have beyond it. */
const unlike = 0.02;

/** @type {import('../registry.mjs').Measurement} */
export const html = {
  name: 'html',
  title: 'HTML of the reader page against the same content as a plain static file',
  async run() {
    const files = await plainFiles();
    const origin = await app();
    const rows = [];
    for (const locale of ['ja', 'en']) {
      const response = await fetch(`${origin}${readerPath(locale)}`);
      if (!response.ok) throw new Error(`${response.url} answered ${response.status}.`);
      const page = await response.text();
      const plain = readFileSync(files[locale], 'utf8');
      const [pageText, plainText] = [visible(page).length, visible(plain).length];
      if (Math.abs(pageText - plainText) > unlike * pageText) {
        throw new Error(`The plain file is no fair baseline: it shows ${plainText} characters, the page ${pageText}.`);
      }
      rows.push({
        name: `HTML, ${locale}, brotli 11`,
        measured: kilobytes(brotliBytes(page)),
        baseline: kilobytes(brotliBytes(plain)),
        unit: 'KB',
        limit: { ratio: 1.2 },
        note: `raw ${Buffer.byteLength(page)} and ${Buffer.byteLength(plain)} B; ` +
          `visible characters ${pageText} and ${plainText}, links ${links(page)} and ${links(plain)}`,
      });
    }
    return rows;
  },
};
