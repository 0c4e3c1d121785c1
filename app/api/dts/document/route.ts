import { Problem } from '@/app/api/problem';
import { anyType, readable } from '@/app/api/readable';
import { readQuery } from '@/app/api/v1/serve';
import { streamOf } from '@/app/api/v1/stream';
import { linkHeader } from '@/domain/api/paging';
import { mediaTypes } from '@/domain/dts/describe';
import { withoutQuery } from '@/domain/dts/templates';
import { env } from '@/server/runtime/env';
import { readDtsDocument } from '@/server/use-cases/read-dts-document';
import { documentQuery, expectDefaultTree, problemOf, textOf } from '../requests';

export const dynamic = 'force-dynamic';

/** The parameter `mediaType` says the form, whatever a browser accepts. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = readable(anyType, async (request) => {
  const { resource, tree, mediaType, ...reference } = readQuery(documentQuery, request);
  const site = env().SITE_URL;
  const subject = textOf(resource, site);
  expectDefaultTree(tree);
  const found = await readDtsDocument(subject, reference, mediaType, site);
  if (!found) throw new Problem(404, 'dtsNoResource');
  if (found === 'media-type') throw new Problem(404, 'dtsMediaType', { types: mediaTypes.join(', ') });
  if ('kind' in found) throw problemOf(found);
  const { contentType, etag, collection } = found;
  return { body: () => streamOf(found.body()), contentType, etag, headers: { Link: linkHeader({ collection: withoutQuery(collection) }) } };
});
