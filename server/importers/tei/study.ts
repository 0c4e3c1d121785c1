import type { ParagraphPage } from '@/domain/text/edition-pages';
import { languages, type Language } from '@/domain/text/language';
import type { PlacedSpan } from '@/domain/text/span';
import { escapeRow, nameInRow, nameWords } from '@/server/text-package/annotations/named-words';
import { optionalField, writeYaml } from '@/server/text-package/yaml/yaml';
import type { Problems } from '@/server/text-package/problems/problem';
import type { MappedFiles } from '../xml/mapped-files';
import { findAllIn, isElement, type XmlElement } from '../xml/tree';
import { bilingual } from './header';
import { wordsOf } from '../xml/markup-lines';
import { nameOrReport } from './name-words';
import { idsIn, type InlineAnnotation, type TeiSegment } from './segments';

type Segments = Readonly<Record<Language, readonly TeiSegment[]>>;

interface Found extends InlineAnnotation, PlacedSpan {}

/** Stretches of words that have an id, in both languages, by it. */
export function namedIn(segments: Segments): ReadonlyMap<string, Found> {
  return new Map(languages.flatMap((language) => segments[language].flatMap(({ address, named }) => [...named].map(([id, one]) => [id, { ...one, address, language }] as const))));
}

/** What is needed to write what the editors say of words. */
export interface TeiAnnotations {
  readonly named: ReadonlyMap<string, Found>;
  readonly page: ParagraphPage;
  readonly files: MappedFiles;
  readonly problems: Problems;
}

function name(found: Found, { page, problems }: TeiAnnotations) {
  return nameOrReport(found, [found.address], page, found.place, problems);
}

/** The name of a span in the notation; '' where it has none, which is reported. */
function inYaml(found: Found, writing: TeiAnnotations): string {
  const named = name(found, writing);
  return named ? nameWords(named.words, named.nth) : '';
}

const indented = (yaml: string) => yaml.replace(/^(?=.)/gm, '  ');

/** Notes of `standOff` of one type, each with the words that it is about. Words that are not there are a problem. */
function notesOn(standOff: XmlElement, type: string, { named, problems }: TeiAnnotations): { readonly note: XmlElement; readonly on: readonly Found[] }[] {
  return standOff.children.filter(isElement).filter((each) => each.name === 'note' && each.attributes.type === type).map((note) => ({
    note,
    on: targetsOf(note, problems).flatMap((id) => {
      const found = named.get(id);
      if (!found) problems.add('tei-target', note.place, { target: id });
      return found ?? [];
    }),
  }));
}

function targetsOf(note: XmlElement, problems: Problems): string[] {
  const ids = idsIn(note.attributes.target);
  if (ids.length === 0) problems.add('tei-target', note.place, { target: note.attributes.target ?? '' });
  return ids;
}

/** `notes.yaml`. */
export function notesFromTei(standOff: XmlElement, writing: TeiAnnotations): void {
  for (const { note, on } of notesOn(standOff, 'remark', writing)) {
    for (const there of on.slice(0, 1)) {
      writing.files.add('notes.yaml', writeYaml([{ at: there.address, language: there.language, words: inYaml(there, writing), ...bilingual(findAllIn(note, 'seg')) }]), note.place);
    }
  }
}

/** `words.txt`: in the order of the document, which need not be that of the text. */
export function sensesFromTei(standOff: XmlElement, writing: TeiAnnotations): void {
  let last: string | null = null;
  for (const { note, on } of notesOn(standOff, 'sense', writing)) {
    const sense = bilingual(findAllIn(note, 'seg')) ?? { ja: '', en: '' };
    const form = note.attributes.subtype;
    for (const there of on.slice(0, 1)) {
      if (there.address !== last) writing.files.add('words.txt', `${there.address}\n`, note.place);
      last = there.address;
      const named = name(there, writing);
      if (named) writing.files.add('words.txt', `${nameInRow(named.words, named.nth)}${form === undefined ? '' : ` [${form}]`} = ${escapeRow(sense.en)} | ${escapeRow(sense.ja)}\n`, note.place);
    }
  }
}

/** `readings.txt`: what editors confirm of how words are read. */
export function confirmedReadingsFromTei(standOff: XmlElement, writing: TeiAnnotations): void {
  let last: string | null = null;
  for (const { note, on } of notesOn(standOff, 'reading', writing)) {
    for (const there of on.slice(0, 1)) {
      if (there.address !== last) writing.files.add('readings.txt', `${there.address}\n`, note.place);
      last = there.address;
      const named = name(there, writing);
      if (named) writing.files.add('readings.txt', `${nameInRow(named.words, named.nth)}《${wordsOf(findAllIn(note, 'seg')[0], 'ja')}》\n`, note.place);
    }
  }
}

/** `grammar.yaml`. */
export function grammarFromTei(standOff: XmlElement, writing: TeiAnnotations): void {
  for (const { note, on } of notesOn(standOff, 'pattern', writing)) {
    writing.files.add('grammar.yaml', writeYaml([{
      pattern: wordsOf(findAllIn(note, 'mentioned')[0], 'ja'), ...optionalField('level', note.attributes.subtype),
      places: on.map((there) => ({ at: there.address, words: inYaml(there, writing) })), ...bilingual(findAllIn(note, 'seg')),
    }]), note.place);
  }
}

/** `terms.yaml`: in the order in which the editors decided. */
export function termsFromTei(writing: TeiAnnotations): void {
  const { named, files } = writing;
  const decisions = (type: InlineAnnotation['type']) => [...named.values()].filter((each) => each.type === type).sort((a, b) => a.n - b.n);
  for (const [key, type] of [['exclude', 'excluded'], ['add', 'added']] as const) {
    for (const [index, there] of decisions(type).entries()) {
      if (index === 0) files.add('terms.yaml', `${key}:\n`, there.place);
      const item = { at: there.address, language: there.language, words: inYaml(there, writing), ...(type === 'added' ? { concept: there.key } : {}) };
      files.add('terms.yaml', indented(writeYaml([item])), there.place);
    }
  }
}
