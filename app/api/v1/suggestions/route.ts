import { suggest as operation } from '@/domain/api/operations/search';
import { suggest } from '@/server/use-cases/search/suggest';
import { json, serve } from '../serve';

export const dynamic = 'force-dynamic';

/** `?beginning=…`: what may be meant. The same for everyone, and fit for a shared cache. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = serve(operation, async ({ query: { beginning } }) => (
  { ...json({ beginning, suggestions: await suggest(beginning) }), cacheControl: 'public, max-age=600' }
));
