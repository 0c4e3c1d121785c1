import 'server-only';
import { describeEdition, describeLibrary, describeText, describeWork } from '@/domain/dts/describe';
import type { Item } from '@/domain/dts/forms';
import type { Subject } from '@/domain/dts/identifiers';
import { languages } from '@/domain/text/language';
import { project } from '@/server/exporters/citation/phrases';
import { countEditions, listEditionRecords } from '@/server/repositories/edition-records';
import { listWorks } from '@/server/repositories/works';

export interface DtsCollection {
  readonly item: Item;
  readonly children: readonly Item[];
  /** The library has none. */
  readonly parents: readonly Item[];
}

/** A collection or text with what is right above and below it; null where there is none. */
export async function readDtsCollection(subject: Subject, site: string): Promise<DtsCollection | null> {
  const [works, counts] = await Promise.all([listWorks(), countEditions()]);
  const library = describeLibrary(project, works.length, site);
  if (subject.kind === 'library') {
    return { item: library, children: works.map(({ work }) => describeWork(work, counts.get(work.slug) ?? 0, site)), parents: [] };
  }
  const newest = works.find(({ work }) => work.slug === subject.work);
  if (!newest) return null;
  const editions = await listEditionRecords(subject.work);
  const work = describeWork(newest.work, editions.length, site);
  if (subject.kind === 'work') return { item: work, children: editions.map((each) => describeEdition(each, site)), parents: [library] };
  const found = editions.find(({ number }) => number === subject.edition);
  if (!found) return null;
  const edition = describeEdition(found, site);
  if (subject.kind === 'edition') return { item: edition, children: languages.map((language) => describeText(found, language, site)), parents: [work] };
  return { item: describeText(found, subject.language, site), children: [], parents: [edition] };
}
