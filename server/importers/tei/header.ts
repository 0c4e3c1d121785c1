import type { Bilingual } from '@/domain/text/language';
import { given, writeYaml } from '@/server/text-package/yaml/yaml';
import { witnessFile } from '@/server/text-package/record';
import { wordsOf } from '../xml/markup-lines';
import { findAllIn, findIn, isElement, type XmlElement } from '../xml/tree';

/** The record that a header tells, as `record.yaml`; what it does not tell is left out, and then missed by the validator. */
export function recordFromHeader(header: XmlElement, editors: ReadonlyMap<string, Bilingual>): string {
  const titles = findAllIn(findIn(header, 'titleStmt') ?? header, 'title');
  const title = (type: string | null, lang: string) => wordsOf(titles.find(({ attributes }) => (attributes.type ?? 'main') === (type ?? 'main') && attributes['xml:lang'] === lang), lang === 'en' ? 'en' : 'ja');
  const series = findIn(header, 'seriesStmt');
  const bibl = findIn(header, 'sourceDesc')?.children.filter(isElement).find(({ name }) => name === 'bibl');
  const change = findAllIn(header, 'change').at(-1);
  const witness = findIn(header, 'listWit', 'witness');
  const pick = (element: XmlElement | undefined, name: string, test: (each: XmlElement) => boolean = () => true) => bilingual(element ? findAllIn(element, name).filter(test) : []);
  return writeYaml({
    ...given('work', wordsOf(findAllIn(header, 'idno').find(({ attributes }) => attributes.type === 'work'), 'en')),
    ...given('genre', wordsOf(findIn(header, 'textClass', 'term'), 'en')),
    ...given('originalLanguage', findAllIn(header, 'language').find(({ attributes }) => attributes.n === 'original')?.attributes.ident),
    title: { ...given('ja', title(null, 'ja')), ...given('reading', title('reading', 'ja-Hira')), ...given('en', title(null, 'en')) },
    ...given('subtitle', bilingual(titles.filter(({ attributes }) => attributes.type === 'sub'))),
    ...given('summary', pick(findIn(header, 'abstract'), 'p')),
    creators: creators(findIn(header, 'titleStmt')),
    ...given('series', series && {
      ...given('title', pick(series, 'title')), ...given('number', wordsOf(findIn(series, 'biblScope'), 'en')),
      ...given('publication', pick(bibl, 'title', ({ attributes }) => attributes.level === 'j')),
    }),
    ...given('date', wordsOf(findIn(bibl, 'date'), 'en')), ...given('dateNote', pick(bibl, 'note')),
    rights: findAllIn(findIn(header, 'availability') ?? header, 'p').filter(({ attributes }) => attributes.n !== undefined).map((part) => ({
      part: part.attributes.n, ...given('holder', pick(part, 'seg', ({ attributes }) => attributes.type === 'holder')),
      ...given('statement', pick(part, 'seg', ({ attributes }) => attributes.type === 'statement')), ...given('licence', wordsOf(findIn(part, 'ref'), 'en')),
    })),
    editors: Object.fromEntries(editors),
    edition: { ...given('date', findIn(header, 'edition', 'date')?.attributes.when), ...given('summary', pick(change, 'seg')) },
    ...given('witness', witness && {
      ...given('siglum', witness.attributes.n), file: witnessFile, ...given('sha256', wordsOf(findIn(witness, 'idno'), 'en')), ...given('language', witness.attributes['xml:lang']),
      ...given('title', pick(witness, 'title')), ...given('description', pick(witness, 'note')),
    }),
  });
}

/** Who answers for entries, by the ids that `resp` points at. */
export function responsibleIn(header: XmlElement): Map<string, Bilingual> {
  return new Map(findAllIn(header, 'respStmt').flatMap((statement): [string, Bilingual][] => {
    const name = bilingual(findAllIn(statement, 'name'));
    const id = statement.attributes['xml:id'];
    return name && id !== undefined ? [[id, name]] : [];
  }));
}

/** The two of a list that say so in their language; null where neither does. */
export function bilingual(elements: readonly XmlElement[]): Bilingual | null {
  const [ja, en] = ['ja', 'en'].map((language) => elements.find(({ attributes }) => attributes['xml:lang'] === language));
  return ja || en ? { ja: wordsOf(ja, 'ja'), en: wordsOf(en, 'en') } : null;
}

function creators(statement: XmlElement | undefined): object[] {
  return (statement?.children ?? []).filter(isElement).filter(({ name }) => name === 'author' || name === 'editor').map((element) => {
    const names = findAllIn(element, 'persName');
    const person = (language: string) => names.filter(({ attributes }) => attributes['xml:lang'] === language).map((name) => ({ family: wordsOf(findIn(name, 'surname'), language === 'en' ? 'en' : 'ja'), given: wordsOf(findIn(name, 'forename'), language === 'en' ? 'en' : 'ja') }))[0];
    const [ja, reading, en] = [person('ja'), person('ja-Hira'), person('en')];
    return {
      role: element.name === 'author' ? 'author' : element.attributes.role ?? 'editor',
      ...(names.length > 0 ? { name: { ...given('ja', ja), ...given('reading', reading), ...given('en', en) } } : given('body', bilingual(findAllIn(element, 'orgName')))),
      ...given('affiliation', bilingual(findAllIn(element, 'affiliation'))),
    };
  });
}
