import { addressOf } from '@/app/api/address-of';
import { Problem } from '@/app/api/problem';
import { readable } from '@/app/api/readable';
import { readQuery } from '@/app/api/v1/serve';
import { answerNavigation } from '@/domain/dts/answers';
import { navigate } from '@/domain/dts/navigate';
import { env } from '@/server/runtime/env';
import { readDtsText } from '@/server/use-cases/read-dts-text';
import { contentTypes, expectDefaultTree, linkedData, membersOf, navigationQuery, problemOf, textOf } from '../requests';

export const dynamic = 'force-dynamic';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = readable(contentTypes, async (request) => {
  const { resource, tree, page, ...question } = readQuery(navigationQuery, request);
  const site = env().SITE_URL;
  const subject = textOf(resource, site);
  const text = await readDtsText(subject, site);
  if (!text) throw new Problem(404, 'dtsNoResource');
  expectDefaultTree(tree);
  const found = navigate(text.tree, question);
  if ('kind' in found) throw problemOf(found);
  const members = found.member && membersOf(found.member, page);
  return linkedData(answerNavigation(text.resource, subject.language, found, members, addressOf(request)));
});
