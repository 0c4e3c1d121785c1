import type { IncomingMessage, ServerResponse } from 'node:http';
import { keepHeader } from './render-page';
import type { Encoding, Page } from './page-cache';

/** Below, the header of an encoding costs more than it saves. */
const worthCompressing = 256;
const compressible = /^(text\/|application\/(.*\+)?(json|xml)|application\/javascript|image\/svg\+xml)/;

/** `q=0` refuses one. */
const accepts = (header: string, encoding: Encoding) => new RegExp(`(^|,)\\s*${encoding}\\s*(;\\s*q=(1|0\\.0*[1-9]))?[\\d.]*\\s*(,|$)`, 'i').test(header);

function encodingFor(request: IncomingMessage, page: Page): Encoding | null {
  if (page.body.length < worthCompressing || !compressible.test(String(page.headers['content-type'] ?? ''))) return null;
  const header = request.headers['accept-encoding']?.toString() ?? '';
  return accepts(header, 'br') ? 'br' : accepts(header, 'gzip') ? 'gzip' : null;
}

/** Whether the reader has this page already (RFC 9110, 13.1.2: compared weakly). */
function isCurrent(request: IncomingMessage, { status, etag }: Page): boolean {
  const given = request.headers['if-none-match'];
  if (given === undefined || status !== 200) return false;
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '');
  return given.trim() === '*' || given.split(',').some((tag) => opaque(tag) === opaque(etag));
}

/** Answers a GET or HEAD with a page, in the best encoding that the reader takes. */
export async function sendPage(request: IncomingMessage, response: ServerResponse, page: Page): Promise<void> {
  const isCompressible = compressible.test(String(page.headers['content-type'] ?? ''));
  for (const [name, value] of Object.entries(page.headers)) if (name !== keepHeader && value !== undefined) response.setHeader(name, value);
  if (isCompressible) response.setHeader('Vary', [page.headers.vary, 'Accept-Encoding'].filter(Boolean).join(', '));
  if (page.status === 200) response.setHeader('ETag', page.etag);
  if (isCurrent(request, page)) {
    response.writeHead(304).end();
    return;
  }
  const encoding = encodingFor(request, page);
  const body = encoding === null ? page.body : await page.encoded(encoding);
  if (encoding !== null) response.setHeader('Content-Encoding', encoding);
  response.setHeader('Content-Length', body.length);
  response.writeHead(page.status).end(request.method === 'HEAD' ? undefined : body);
}
