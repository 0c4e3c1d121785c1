import type { EditionHead } from '@/domain/text/edition-pages';
import type { Bilingual } from '@/domain/text/language';
import type { Creator } from '@/domain/text/work';
import { given, writeYaml } from './yaml';

/** The witness's place in a package that is written. */
export const witnessFile = 'witness/received.txt';

const project: Bilingual = { ja: '対訳編集部', en: 'Taiyaku editors' };

/** Names for those who answer for entries of the apparatus: `editors`, `editors2` … */
export function editorIds(responsible: Iterable<Bilingual>): ReadonlyMap<string, Bilingual> {
  const names = [...responsible];
  return new Map((names.length > 0 ? names : [project]).map((name, index) => [index === 0 ? 'editors' : `editors${index + 1}`, name]));
}

/** `record.yaml`. */
export function recordFile({ work, date, summary, witness }: Pick<EditionHead, 'work' | 'date' | 'summary' | 'witness'>, editors: ReadonlyMap<string, Bilingual>): string {
  const { container } = work;
  return writeYaml({
    work: work.slug, genre: work.genre, originalLanguage: work.originalLanguage,
    title: { ja: work.title.ja, reading: work.titleReading, en: work.title.en },
    ...given('subtitle', work.subtitle), summary: work.summary, creators: work.creators.map(creator),
    ...given('series', container && { title: container.series, ...given('number', container.number), ...given('publication', container.publication) }),
    ...given('date', work.date), ...given('dateNote', work.dateNote),
    rights: work.rights.map(({ part, holder, statement, licence }) => ({ part, holder, statement, ...given('licence', licence) })),
    editors: Object.fromEntries(editors), edition: { date, summary },
    ...given('witness', witness && {
      siglum: witness.siglum, file: witnessFile, sha256: witness.sha256, language: witness.language, title: witness.title, description: witness.description,
    }),
  });
}

function creator({ role, person, body, affiliation }: Creator): object {
  return { role, ...given('name', person), ...given('body', body), ...given('affiliation', affiliation) };
}
