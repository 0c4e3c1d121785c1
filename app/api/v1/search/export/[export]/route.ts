import { createHash } from 'node:crypto';
import { streamOf } from '@/app/api/v1/stream';
import { refuseQuery } from '@/app/api/v1/search/refuse-query';
import { serve } from '@/app/api/v1/serve';
import { exportResults as operation } from '@/domain/api/operations/search';
import { tableFormats } from '@/domain/search/result-table';
import { exportResults } from '@/server/use-cases/search/export-results';

export const dynamic = 'force-dynamic';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = serve(operation, ({ params, query, request, site }) => {
  const found = exportResults({ ...query, sort: 'place', page: 1 }, site, params.export);
  if (found.kind !== 'file') return refuseQuery(request, query.q, found);
  // The same search of the same texts is the same table.
  const etag = `"${createHash('sha256').update(`${found.mark} ${request.url}`).digest('base64url').slice(0, 22)}"`;
  const known = (request.headers.get('If-None-Match') ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (known.includes(etag)) return new Response(null, { status: 304, headers: { ETag: etag, 'Access-Control-Allow-Origin': '*' } });
  return new Response(streamOf(found.body), {
    headers: {
      ETag: etag,
      'Content-Type': tableFormats[params.export].contentType, 'Content-Disposition': `attachment; filename="${params.export}"`, 'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'public, max-age=0, must-revalidate', 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'ETag, Content-Disposition',
    },
  });
});
