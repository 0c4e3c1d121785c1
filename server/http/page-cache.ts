import { createHash } from 'node:crypto';
import type { OutgoingHttpHeaders } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** A whole answer: what is kept, and what is sent. */
export interface Page {
  readonly status: number;
  readonly headers: Readonly<OutgoingHttpHeaders>;
  readonly body: Buffer;
  /** Weak, as it holds for every encoding of the body. */
  readonly etag: string;
  /** The body in an encoding; made once for each. */
  encoded(encoding: Encoding): Promise<Buffer>;
}

export type Encoding = 'br' | 'gzip';

const compress: Readonly<Record<Encoding, (body: Buffer) => Promise<Buffer>>> = {
  br: (body) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }),
  gzip: (body) => promisify(gzip)(body, { level: 6 }),
};

export function makePage(status: number, headers: Readonly<OutgoingHttpHeaders>, body: Buffer): Page {
  const encodings = new Map<Encoding, Promise<Buffer>>();
  return {
    status,
    headers,
    body,
    etag: `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    encoded(encoding) {
      const made = encodings.get(encoding) ?? compress[encoding](body);
      encodings.set(encoding, made);
      return made;
    },
  };
}

export interface PageCache {
  /**
   * The page of an address (path and query), rendered if it is not kept. Requests for the same page at the same time share one
   * rendering. A page that may be kept is the same whatever the query.
   */
  get(url: string, headers: Readonly<Record<string, string>>): Promise<Page>;
}

export interface PageCacheOptions {
  render(url: string, headers: Readonly<Record<string, string>>): Promise<Page>;
  /** Whether a rendered page is the same for everyone until something is published. */
  mayKeep(page: Page): boolean;
  /** Changes whenever something is published: pages from before are rendered anew. */
  publication(): string;
  /** Bytes of bodies that are kept at most; those not asked for longest go first. */
  readonly capacity: number;
}

const pathOf = (url: string) => url.split('?', 1)[0] ?? url;

/** Pages are kept as long as they were rendered from what is published now: docs/decisions/page-cache.md */
export function makePageCache({ render, mayKeep, publication, capacity }: PageCacheOptions): PageCache {
  /** In the order of last use. */
  const kept = new Map<string, { readonly publication: string; readonly page: Page }>();
  const rendering = new Map<string, { readonly publication: string; readonly page: Promise<Page> }>();
  let total = 0;

  function forget(path: string): void {
    total -= kept.get(path)?.page.body.length ?? 0;
    kept.delete(path);
  }

  function keep(path: string, from: string, page: Page): void {
    forget(path);
    kept.set(path, { publication: from, page });
    total += page.body.length;
    for (const oldest of kept.keys()) {
      if (total <= capacity) break;
      forget(oldest);
    }
  }

  async function renderAndKeep(url: string, headers: Readonly<Record<string, string>>, from: string): Promise<Page> {
    const page = await render(url, headers);
    // Published meanwhile: the page may be from before or after, so the next reader has it rendered anew.
    if (mayKeep(page) && publication() === from) keep(pathOf(url), from, page);
    return page;
  }

  return {
    async get(url, headers) {
      const now = publication();
      const path = pathOf(url);
      const found = kept.get(path);
      if (found?.publication === now) {
        kept.delete(path);
        kept.set(path, found);
        return found.page;
      }
      const request = JSON.stringify([url, headers]);
      const underway = rendering.get(request);
      if (underway?.publication === now) return underway.page;
      const page = renderAndKeep(url, headers, now).finally(() => {
        if (rendering.get(request)?.page === page) rendering.delete(request);
      });
      rendering.set(request, { publication: now, page });
      return page;
    },
  };
}
