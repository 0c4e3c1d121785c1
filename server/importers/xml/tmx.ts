import { parseAddress } from '@/domain/text/address';
import { languages, type Language } from '@/domain/text/language';
import { FieldWriter } from '@/server/text-package/notation';
import type { Problems } from '../problem';
import { MappedFiles } from './mapped-files';
import { findAllIn, findIn, isElement, textOf, type XmlElement } from './tree';

interface Unit {
  readonly element: XmlElement;
  readonly texts: Readonly<Partial<Record<Language, string>>>;
  /** Of our own files, else null. */
  readonly address: string | null;
}

/**
 * Makes a package of a translation memory: a segment for each unit, in a paragraph of its own where no address says otherwise. `record` is
 * needed, since a memory says nothing of a work. Units with an editor's hand in them are refused: it would be lost.
 */
export function convertTmx(root: XmlElement, record: string | null, problems: Problems): MappedFiles | null {
  const body = findIn(root, 'body');
  if (!body) {
    problems.add('xml-missing', root.place, { name: 'body' });
    return null;
  }
  if (record === null) {
    problems.add('tmx-record', root.place, {});
    return null;
  }
  const files = new MappedFiles(root.place);
  files.add('record.yaml', record.endsWith('\n') ? record : `${record}\n`);
  const units = findAllIn(body, 'tu').map((element) => readUnit(element, problems));
  const areAddressed = units.length > 0 && units.every(({ address }) => address !== null) && new Set(units.map(({ address }) => address)).size === units.length;
  let section: string | null = null;
  for (const [index, { element, texts, address }] of units.entries()) {
    const at = areAddressed && address !== null ? address : `${index + 1}.1`;
    const parsed = parseAddress(at);
    const kind = parsed?.paragraph === 0 ? 'header' : 'body';
    if (kind !== section) files.add('text.txt', `=== ${kind}\n`, element.place);
    section = kind;
    const role = parsed?.segment === 0 ? ' heading' : '';
    files.add('text.txt', `${at}${role}\n${languages.map((language) => `${language}: ${written(texts[language])}\n`).join('')}`, element.place);
  }
  return files;
}

function written(text: string | undefined): string {
  if (text === undefined) return '-';
  const writer = new FieldWriter();
  writer.words(text);
  return writer.toString();
}

/** Codes of another program's formatting, which are not words. */
const codes = new Set(['bpt', 'ept', 'ph', 'it', 'ut']);
const hands = new Set(['supplied', 'corrected', 'surplus', 'gap']);

function readUnit(element: XmlElement, problems: Problems): Unit {
  const texts: Partial<Record<Language, string>> = {};
  let address: string | null = null;
  for (const variant of findAllIn(element, 'tuv')) {
    const given = (variant.attributes['xml:lang'] ?? variant.attributes.lang ?? '').toLowerCase();
    const language = languages.find((each) => given === each || given.startsWith(`${each}-`));
    if (!language) {
      problems.add('tmx-language', variant.place, { language: given });
      continue;
    }
    if (texts[language] !== undefined) problems.add('duplicate-language', variant.place, { language });
    const [seg] = findAllIn(variant, 'seg');
    texts[language] = seg ? wordsIn(seg, problems) : '';
    address ??= textOf(findAllIn(variant, 'prop').find(({ attributes }) => attributes.type === 'x-address')).split(' ')[0] || null;
  }
  return { element, texts, address: address !== null && parseAddress(address) ? address : null };
}

function wordsIn(element: XmlElement, problems: Problems): string {
  return element.children.map((child) => {
    if (!isElement(child)) return child.replace(/\s*\n\s*/g, ' ');
    if (hands.has(child.attributes.type ?? '')) problems.add('tmx-edited', child.place, {});
    return codes.has(child.name) ? '' : wordsIn(child, problems);
  }).join('');
}
