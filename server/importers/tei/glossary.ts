import type { Language } from '@/domain/text/language';
import { optionalField, writeYaml } from '@/server/text-package/yaml/yaml';
import type { MappedFiles } from '../xml/mapped-files';
import { wordsOf } from '../xml/markup-lines';
import { findAllIn, isElement, type XmlElement } from '../xml/tree';
import { bilingual } from './header';
import { idsIn } from './segments';

/** The glossary of a document: the entries of `standOff`, as a file of a package's own glossary. */
export function glossaryFromTei(standOff: XmlElement, files: MappedFiles): void {
  for (const entry of standOff.children.filter(isElement)) {
    if (entry.name === 'entry') files.add('glossary/tei.yaml', writeYaml([conceptOf(entry)]), entry.place);
  }
}

function conceptOf(entry: XmlElement): object {
  const forms = findAllIn(entry, 'form');
  const labels = (language: Language, kind: string) => forms.filter(({ attributes }) => attributes['xml:lang'] === language && attributes.type === kind)
    .map((form) => ({ label: wordsOf(findAllIn(form, 'orth')[0], language), ...optionalField('reading', wordsOf(findAllIn(form, 'pron')[0], 'ja')) }));
  const some = <T>(list: readonly T[]) => (list.length === 0 ? null : list);
  const definition = bilingual(findAllIn(entry, 'def'));
  const notes = (type: string) => findAllIn(entry, 'note').filter(({ attributes }) => attributes.type === type);
  const related = findAllIn(entry, 'xr').filter(({ attributes }) => attributes.type === 'related').flatMap((xr) => findAllIn(xr, 'ref'))
    .flatMap(({ attributes }) => idsIn(attributes.target)).map((id) => id.replace(/^concept\./, ''));
  const english = (kind: string) => labels('en', kind).map(({ label }) => label);
  return {
    ...optionalField('concept', entry.attributes.n), ...optionalField('category', entry.attributes.type),
    ja: { ...labels('ja', 'preferred')[0], ...optionalField('alternatives', some(labels('ja', 'alternative'))), ...optionalField('abbreviation', labels('ja', 'abbreviation')[0]), ...optionalField('definition', definition?.ja) },
    en: { ...optionalField('label', english('preferred')[0]), ...optionalField('alternatives', some(english('alternative'))), ...optionalField('abbreviation', english('abbreviation')[0]), ...optionalField('definition', definition?.en) },
    ...optionalField('related', some(related)), ...optionalField('source', wordsOf(notes('source')[0], 'en')), ...optionalField('sourceNote', bilingual(notes('sourceNote'))),
  };
}
