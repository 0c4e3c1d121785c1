import type { Bilingual } from '@/domain/text/language';
import { optionalField, writeYaml } from '@/server/text-package/yaml/yaml';
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
    ...optionalField('work', wordsOf(findAllIn(header, 'idno').find(({ attributes }) => attributes.type === 'work'), 'en')),
    ...optionalField('genre', wordsOf(findIn(header, 'textClass', 'term'), 'en')),
    ...optionalField('originalLanguage', findAllIn(header, 'language').find(({ attributes }) => attributes.n === 'original')?.attributes.ident),
    title: { ...optionalField('ja', title(null, 'ja')), ...optionalField('reading', title('reading', 'ja-Hira')), ...optionalField('en', title(null, 'en')) },
    ...optionalField('subtitle', bilingual(titles.filter(({ attributes }) => attributes.type === 'sub'))),
    ...optionalField('summary', pick(findIn(header, 'abstract'), 'p')),
    creators: creators(findIn(header, 'titleStmt')),
    ...optionalField('series', series && {
      ...optionalField('title', pick(series, 'title')), ...optionalField('number', wordsOf(findIn(series, 'biblScope'), 'en')),
      ...optionalField('publication', pick(bibl, 'title', ({ attributes }) => attributes.level === 'j')),
    }),
    ...optionalField('date', wordsOf(findIn(bibl, 'date'), 'en')), ...optionalField('dateNote', pick(bibl, 'note')),
    rights: findAllIn(findIn(header, 'availability') ?? header, 'p').filter(({ attributes }) => attributes.n !== undefined).map((part) => ({
      part: part.attributes.n, ...optionalField('holder', pick(part, 'seg', ({ attributes }) => attributes.type === 'holder')),
      ...optionalField('statement', pick(part, 'seg', ({ attributes }) => attributes.type === 'statement')), ...optionalField('licence', wordsOf(findIn(part, 'ref'), 'en')),
    })),
    editors: Object.fromEntries(editors),
    edition: { ...optionalField('date', findIn(header, 'edition', 'date')?.attributes.when), ...optionalField('summary', pick(change, 'seg')) },
    ...optionalField('witness', witness && {
      ...optionalField('siglum', witness.attributes.n), file: witnessFile, ...optionalField('sha256', wordsOf(findIn(witness, 'idno'), 'en')), ...optionalField('language', witness.attributes['xml:lang']),
      ...optionalField('title', pick(witness, 'title')), ...optionalField('description', pick(witness, 'note')),
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
      ...(names.length > 0 ? { name: { ...optionalField('ja', ja), ...optionalField('reading', reading), ...optionalField('en', en) } } : optionalField('body', bilingual(findAllIn(element, 'orgName')))),
      ...optionalField('affiliation', bilingual(findAllIn(element, 'affiliation'))),
    };
  });
}
