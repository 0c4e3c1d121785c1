import { anyType, readable } from '@/app/api/readable';
import { reportHealth } from '@/server/use-cases/report-health';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const health = await reportHealth();
  return Response.json(health, {
    status: health.status === 'ok' ? 200 : 503,
    headers: { 'Cache-Control': 'no-store', 'Access-Control-Allow-Origin': '*' },
  });
}

/** Other methods are refused as everywhere in the API. */
export const { OPTIONS, POST, PUT, PATCH, DELETE } = readable(anyType, GET);
