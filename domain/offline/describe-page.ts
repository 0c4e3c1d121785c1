import type { RequestedPage } from './requested-page';
import type { KeptPage } from './kept-page';

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };

/** The paths of the client program and the style sheets that a page names. */
export function assetsOf(html: string): string[] {
  return [...new Set([...html.matchAll(/\/(?:_next\/static\/[\w./~-]+\.css|client\/[\w.-]+\.js)/g)].map(([path]) => path))];
}

/** What is noted of a page when it is kept; null where it is not what was asked for. `bytes` are those of its UTF-8. */
export function describePage(asked: RequestedPage, html: string, bytes: number, now: number): KeptPage | null {
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1]?.replace(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => entities[name] ?? '');
  const edition = editionIn(html);
  if (title === undefined) return null;
  const named = { locale: asked.locale, title: title.replace(/ \| [^|]*$/, ''), keptAt: now, openedAt: now, bytes, wordBytes: 0, assets: assetsOf(html) };
  if (!asked.text || asked.address !== null) return { ...named, path: asked.path, text: null };
  if (edition?.work !== asked.text.work || (asked.text.edition ?? edition.edition) !== edition.edition) return null;
  return { ...named, path: `/${asked.locale}/read/${edition.work}/${edition.edition}`, text: edition };
}

/** Which edition the page of a text shows; null for every other page. */
export function editionIn(html: string): { work: string; edition: number } | null {
  const [, work, number] = /<article class="edition" data-edition="([a-z0-9-]+)\/(\d+)"/.exec(html) ?? [];
  return work === undefined ? null : { work, edition: Number(number) };
}

/** Says on the root element, before the first paint, that the page comes from the device, and since when it is there. */
export function markAsKept(html: string, keptAt: number): string {
  return html.replace('<html ', `<html data-kept="${keptAt}" `);
}
