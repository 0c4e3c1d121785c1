import { addressOf } from '@/app/api/address-of';
import { Problem } from '@/app/api/problem';
import { search as operation } from '@/domain/api/operations/search';
import { linkHeader, neighbours } from '@/domain/api/paging';
import { toSearch } from '@/domain/api/search';
import { search } from '@/server/use-cases/search/search';
import { json, serve } from '../serve';
import { refuseQuery } from './refuse-query';

export const dynamic = 'force-dynamic';

/** `?q=…` with the parameters of the page. The same for everyone. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = serve(operation, async ({ query: { limit, ...query }, request, site }) => {
  const answer = await search(query, limit);
  if (answer.kind === 'result') {
    // The page for people shows the last one instead; a program would read it again and again.
    if (answer.page !== query.page) throw new Problem(404, 'noPage', { given: query.page });
    return json(toSearch(query.q, answer, site), { Link: linkHeader(neighbours(addressOf(request), answer)) });
  }
  return refuseQuery(request, query.q, answer);
});
