import { parseAddress } from '@/domain/text/address';
import { languages, type Language } from '@/domain/text/language';
import { FieldWriter } from '@/server/text-package/text/field-writer';
import { Problems, type Problem } from '@/server/text-package/problems/problem';
import { checkCharacters } from '../xml/hidden-characters';
import { MappedFiles } from '../xml/mapped-files';
import { joinLines } from '../xml/markup-lines';
import { findAllIn, findIn, isElement, textOf, type XmlElement } from '../xml/tree';

/** One language of a unit, by its tag (BCP 47): a memory may have several of one language, such as en-US and en-GB. */
interface Variant {
  readonly element: XmlElement;
  readonly tag: string;
  /** Null where it is neither Japanese nor English. */
  readonly language: Language | null;
  /** '' where it has none. */
  readonly words: string;
  /** Of our own files, else null. */
  readonly address: string | null;
}

interface Unit {
  readonly element: XmlElement;
  readonly variants: readonly Variant[];
}

export interface ConvertedTmx {
  readonly files: MappedFiles;
  /** Parts of the memory that were left out, or read in a way that may surprise. */
  readonly omitted: readonly Problem[];
}

/**
 * Makes a package of a translation memory: a segment for each unit, in a paragraph of its own where no address says otherwise. `record` is
 * needed, since a memory says nothing of a work. `wanted` are tags of variants to be read before others of their language. Units with
 * an editor's hand in them are refused: it would be lost.
 */
export function convertTmx(root: XmlElement, record: string | null, wanted: readonly string[], problems: Problems): ConvertedTmx | null {
  const body = findIn(root, 'body');
  if (!body) {
    problems.add('xml-missing', root.place, { name: 'body' });
    return null;
  }
  if (record === null) {
    problems.add('tmx-record', root.place, {});
    return null;
  }
  checkCharacters(body, true, problems);
  const units = findAllIn(body, 'tu').map((element): Unit => ({ element, variants: findAllIn(element, 'tuv').map((each) => readVariant(each, problems)) }));
  const preferred = preferTags(units, wanted, root, problems);
  const omitted = new OmissionLog();
  const rows = units.flatMap((unit) => chooseWords(unit, preferred, omitted, problems));
  if (rows.length === 0) problems.add('tmx-empty', body.place, {});
  const files = new MappedFiles(root.place);
  files.add('record.yaml', record.endsWith('\n') ? record : `${record}\n`);
  writeText(rows, files);
  return { files, omitted: omitted.sorted() };
}

function readVariant(element: XmlElement, problems: Problems): Variant {
  const tag = canonicalTag(element.attributes['xml:lang'] ?? element.attributes.lang ?? '');
  const language = languages.find((each) => tag === each || tag.startsWith(`${each}-`)) ?? null;
  const [seg] = findAllIn(element, 'seg');
  const props = findAllIn(element, 'prop').filter(({ attributes }) => attributes.type === 'x-address');
  const address = textOf(props[0]).trim().split(/\s/)[0] ?? '';
  return {
    element, tag, language, words: language === null ? '' : joinLines(wordsIn(seg ?? element, problems), language).normalize('NFC'),
    address: parseAddress(address) ? address : null,
  };
}

/** As BCP 47 writes it, `en-US` for `EN_us` and `ja` for `jpn`; as it is where it is no tag. */
function canonicalTag(given: string): string {
  try {
    return Intl.getCanonicalLocales(given.replaceAll('_', '-'))[0] ?? given;
  } catch {
    return given;
  }
}

/** Codes of another program's formatting, and what is said of a unit, which are not words. */
const codes = new Set(['bpt', 'ept', 'ph', 'it', 'ut', 'prop', 'note']);
const hands = new Set(['supplied', 'corrected', 'surplus', 'gap']);

function wordsIn(element: XmlElement, problems: Problems): string {
  return element.children.map((child) => {
    if (!isElement(child)) return child;
    if (hands.has(child.attributes.type ?? '')) problems.add('tmx-edited', child.place, {});
    return codes.has(child.name) ? '' : wordsIn(child, problems);
  }).join('');
}

/** For each language the tags to be read, the first that a unit has; those asked for, then the more frequent. */
function preferTags(units: readonly Unit[], wanted: readonly string[], root: XmlElement, problems: Problems): Readonly<Record<Language, readonly string[]>> {
  const counts = new Map<string, { language: Language; count: number }>();
  for (const { tag, language, words } of units.flatMap(({ variants }) => variants)) {
    if (language !== null && words !== '') counts.set(tag, { language, count: (counts.get(tag)?.count ?? 0) + 1 });
  }
  const first = wanted.map(canonicalTag);
  for (const tag of first) if (!counts.has(tag)) problems.add('tmx-no-variant', root.place, { tag, known: [...counts.keys()].join(', ') });
  const of = (language: Language) => {
    const tags = [...counts].filter(([, each]) => each.language === language).sort(([, a], [, b]) => b.count - a.count).map(([tag]) => tag);
    return [...first.filter((tag) => tags.includes(tag)), ...tags.filter((tag) => !first.includes(tag))];
  };
  return { ja: of('ja'), en: of('en') };
}

interface Row {
  readonly element: XmlElement;
  readonly texts: Readonly<Record<Language, string | null>>;
  readonly address: string | null;
}

/** The words of a unit in both languages; none where it has none in either. */
function chooseWords({ element, variants }: Unit, preferred: Readonly<Record<Language, readonly string[]>>, omitted: OmissionLog, problems: Problems): Row[] {
  for (const { tag, language, element: { place } } of variants) if (language === null) omitted.note('tmx-other-language', place, { language: tag || '–' });
  const choose = (language: Language) => {
    const own = variants.filter((variant) => variant.language === language && variant.words.trim() !== '');
    const tags = preferred[language].filter((tag) => own.some((variant) => variant.tag === tag));
    const [tag, ...others] = tags;
    const [chosen, twin] = own.filter((variant) => variant.tag === tag);
    if (twin) problems.add('tmx-twice', twin.element.place, { language: twin.tag });
    const place = chosen?.element.place ?? element.place;
    for (const other of others) omitted.note('tmx-variant-left', place, { language: other, read: tag ?? '' });
    if (tag !== undefined && tag !== preferred[language][0]) omitted.note('tmx-variant-instead', place, { language: tag, read: preferred[language][0] ?? '' });
    return chosen;
  };
  const [ja, en] = [choose('ja'), choose('en')];
  if (!ja && !en) {
    omitted.note('tmx-unit-left', element.place, {});
    return [];
  }
  if (!ja || !en) omitted.note('tmx-unpaired', element.place, { language: ja ? 'en' : 'ja' });
  return [{ element, texts: { ja: ja?.words ?? null, en: en?.words ?? null }, address: ja?.address ?? en?.address ?? null }];
}

function writeText(rows: readonly Row[], files: MappedFiles): void {
  const areAddressed = rows.every(({ address }) => address !== null) && new Set(rows.map(({ address }) => address)).size === rows.length;
  let section: string | null = null;
  for (const [index, { element, texts, address }] of rows.entries()) {
    const at = areAddressed && address !== null ? address : `${index + 1}.1`;
    const parsed = parseAddress(at);
    const kind = parsed?.paragraph === 0 ? 'header' : 'body';
    if (kind !== section) files.add('text.txt', `=== ${kind}\n`, element.place);
    section = kind;
    const role = parsed?.segment === 0 ? ' heading' : '';
    files.add('text.txt', `${at}${role}\n${languages.map((language) => `${language}: ${written(texts[language])}\n`).join('')}`, element.place);
  }
}

function written(text: string | null): string {
  if (text === null) return '-';
  const writer = new FieldWriter(true);
  writer.words(text);
  return writer.toString();
}

type Notice = 'tmx-other-language' | 'tmx-variant-left' | 'tmx-variant-instead' | 'tmx-unit-left' | 'tmx-unpaired';

/** What was left out, each kind once with how often, at the first place. */
class OmissionLog {
  private readonly found = new Map<string, { code: Notice; place: XmlElement['place']; params: Readonly<Record<string, string>>; count: number }>();

  note(code: Notice, place: XmlElement['place'], params: Readonly<Record<string, string>>): void {
    const key = `${code} ${JSON.stringify(params)}`;
    const known = this.found.get(key);
    if (known) known.count += 1;
    else this.found.set(key, { code, place, params, count: 1 });
  }

  sorted(): readonly Problem[] {
    const told = new Problems();
    for (const { code, place, params, count } of this.found.values()) told.add(code, place, { ...params, count } as never);
    return told.sorted();
  }
}
