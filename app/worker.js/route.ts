import { workerFile } from '@/server/runtime/worker-file';

export const dynamic = 'force-dynamic';

/** The service worker. Its address must never change: browsers ask there whether there is a new one. */
export function GET(request: Request): Response {
  const { script, etag } = workerFile();
  const headers = { ETag: etag, 'Cache-Control': 'no-cache' };
  // A proxy that compresses may weaken a tag.
  if (request.headers.get('If-None-Match')?.replace(/^W\//, '') === etag) return new Response(null, { status: 304, headers });
  return new Response(script, { headers: { ...headers, 'Content-Type': 'text/javascript; charset=utf-8' } });
}
