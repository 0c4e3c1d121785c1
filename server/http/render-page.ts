import inject from 'light-my-request';
import type { RequestListener } from 'node:http';
import { leanDocument, type PageScripts } from './lean-document';
import { makePage, type Page } from './page-cache';
import { speculationRulesPath } from './speculation-rules';

export interface PageRenderer {
  /** Next's own request listener. */
  readonly next: RequestListener;
  readonly scripts: PageScripts;
  /** The policy of pages. A document that brings a policy of its own keeps it. */
  readonly policy: string;
  /** What the `Link` header of a page says, or null. */
  links(path: string): string | null;
  /** The address of the page that stands for a status, in the language of the address or of the request. */
  statusPage(status: number, url: string, headers: Readonly<Record<string, string>>): string;
  /** Stands on the page for failures where the number goes under which the log has the error. */
  readonly digestPlaceholder: string;
}

/** Next marks what it has rendered once for everyone; browsers and shared caches are to ask each time whether it still holds. */
const renderedOnce = /(^|,)\s*s-maxage=/;
const askEachTime = 'public, max-age=0, must-revalidate';

/** What only says how Next works, or holds for one connection. */
const dropped = /^(x-nextjs-.*|x-powered-by|connection|keep-alive|date|transfer-encoding|content-length|etag)$/;

/** Of a page that is something to read and yet the address of nothing; Next has no status for that (docs/decisions/passages.md). */
const saysNotFound = /<meta name="taiyaku:status" content="404"\/?>/;

const isHtml = (type: unknown) => String(type ?? '').startsWith('text/html');

/** Marks pages that are the same for everyone until something is published. It never leaves the server. */
export const keepHeader = 'x-taiyaku-keep';

/**
 * Renders pages apart from the connection of whoever asked: no header of a request except those given reaches a page, and no
 * reader who leaves breaks off a page for others.
 */
export function makeRenderPage({ next, scripts, policy, links, statusPage, digestPlaceholder }: PageRenderer) {
  async function ask(url: string, headers: Readonly<Record<string, string>>) {
    const answer = await inject(next, { method: 'GET', url, headers: { ...headers } });
    const sent = Object.entries(answer.headers).filter(([name, value]) => value !== undefined && !dropped.test(name));
    const own: Record<string, string> = {};
    // Next says some of them twice.
    for (const [name, value] of sent) own[name] = Array.isArray(value) ? [...new Set(value)].join(', ') : String(value);
    // Its runtime would ask for other answers at the same address.
    own.vary = (own.vary ?? '').split(/\s*,\s*/).filter((name) => !/^(|rsc|next-.*|accept-encoding)$/i.test(name)).join(', ');
    if (own.vary === '') delete own.vary;
    if (renderedOnce.test(own['cache-control'] ?? '')) {
      own['cache-control'] = askEachTime;
      own[keepHeader] = '1';
    }
    if (!isHtml(own['content-type'])) return { answer, page: makePage(answer.statusCode, own, answer.rawPayload) };
    const html = leanDocument(answer.payload, scripts);
    const status = answer.statusCode === 200 && saysNotFound.test(html.slice(0, html.indexOf('</head>'))) ? 404 : answer.statusCode;
    own['content-security-policy'] ??= policy;
    if (html.endsWith(`<script>${scripts.loader}</script></body></html>`)) own['speculation-rules'] = `"${speculationRulesPath}"`;
    const said = status === 200 && own.location === undefined ? links(url.split('?', 1)[0] ?? url) : null;
    if (said !== null) own.link = own.link === undefined ? said : `${own.link}, ${said}`;
    return { answer, page: makePage(status, own, Buffer.from(html)) };
  }

  const withDigest = (page: Page, digest: string) => makePage(page.status, page.headers, Buffer.from(page.body.toString().replace(digestPlaceholder, digest)));

  return async function renderPage(url: string, headers: Readonly<Record<string, string>>): Promise<Page> {
    const { answer, page } = await ask(url, headers);
    // Next has no page of its own for these: it sends an empty document, which its runtime would fill.
    // A status page that was asked for by its own address has no error to name.
    if (answer.statusCode !== 404 && answer.statusCode < 500) return page.status === 404 ? withDigest(page, '–') : page;
    if (answer.statusCode === 404 && !isHtml(answer.headers['content-type'])) return page;
    const { page: said } = await ask(statusPage(answer.statusCode, url, headers), headers);
    const digest = /data-dgst="([^"]+)"/.exec(answer.payload)?.[1] ?? '–';
    const { [keepHeader]: _, ...own } = said.headers;
    const vary = headers['accept-language'] === undefined ? {} : { vary: 'Accept-Language' };
    return makePage(answer.statusCode, { ...own, ...vary, 'cache-control': answer.statusCode === 404 ? askEachTime : 'no-store' }, withDigest(said, digest).body);
  };
}
