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
  return new Response(streamOf(found.body), {
    headers: {
      'Content-Type': tableFormats[params.export].contentType, 'Content-Disposition': `attachment; filename="${params.export}"`, 'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store', 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'Content-Disposition',
    },
  });
});
