import { addressOf } from '@/app/api/address-of';
import { Problem } from '@/app/api/problem';
import { readable } from '@/app/api/readable';
import { readQuery } from '@/app/api/v1/serve';
import { answerCollection } from '@/domain/dts/answers';
import { parseIdentifier, type Subject } from '@/domain/dts/identifiers';
import { env } from '@/server/runtime/env';
import { readDtsCollection } from '@/server/use-cases/read-dts-collection';
import { collectionQuery, contentTypes, linkedData, membersOf } from '../requests';

export const dynamic = 'force-dynamic';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = readable(contentTypes, async (request) => {
  const { id, page, nav } = readQuery(collectionQuery, request);
  const site = env().SITE_URL;
  const subject: Subject | null = id === undefined ? { kind: 'library' } : parseIdentifier(id, site);
  const found = subject && (await readDtsCollection(subject, site));
  if (!found) throw new Problem(404, 'dtsNoCollection');
  return linkedData(answerCollection(found.item, membersOf(found[nav], page), addressOf(request)));
});
