import 'server-only';
import { citationTree, type CitableUnit } from '@/domain/dts/citation-tree';
import { describeText } from '@/domain/dts/describe';
import type { TextSubject } from '@/domain/dts/identifiers';
import { readOutline } from '@/server/repositories/edition-outline';
import { findEdition } from '@/server/repositories/edition-pages';

export interface DtsText {
  readonly resource: ReturnType<typeof describeText>;
  readonly tree: readonly CitableUnit[];
}

/** The citation tree of an edition's text in one language; null where there is no such edition. */
export async function readDtsText({ work, edition, language }: TextSubject, site: string): Promise<DtsText | null> {
  const found = await findEdition(work, edition);
  if (!found) return null;
  return { resource: describeText(found.head, language, site), tree: citationTree(await readOutline(found.id), language) };
}
