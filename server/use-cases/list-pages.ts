import 'server-only';
import { listConceptSlugs } from '@/server/repositories/concepts';
import { listWorks } from '@/server/repositories/works';

export interface Pages {
  /** With the ISO date of the newest edition. */
  readonly works: readonly { readonly slug: string; readonly date: string }[];
  readonly concepts: readonly string[];
}

/** Every page that a search engine should know. */
export async function listPages(): Promise<Pages> {
  const [works, concepts] = await Promise.all([listWorks(), listConceptSlugs()]);
  return { works: works.map(({ work, date }) => ({ slug: work.slug, date })), concepts };
}
