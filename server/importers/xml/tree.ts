import sax from 'sax';
import { limits } from '@/server/text-package/limits';
import type { Problems, Place } from '@/server/text-package/problems/problem';

/** An element with where it begins; text is what stands between its children, entities resolved. */
export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
  readonly place: Place;
}

interface Open extends XmlElement {
  readonly children: (XmlElement | string)[];
}

/** The types of the package do not know the last: only the entities of XML itself. */
const options: sax.SAXOptions & { readonly strictEntities: true } = { position: true, xmlns: true, strictEntities: true };

/** UTF-16 units of text between two looks at the bounds. */
const step = 1 << 14;

/**
 * Reads XML into a tree; null where it is not well formed, which is then a problem. Only the five entities of XML itself are known and a document
 * type with declarations of its own is refused, so that nothing can grow; nothing is ever fetched.
 */
export function parseXml(text: string, file: string, problems: Problems): XmlElement | null {
  const parser = sax.parser(true, options) as sax.SAXParser & { readonly attribList: readonly unknown[] };
  const open: Open[] = [];
  let root: Open | null = null;
  let failed = false;
  // The parser counts lines and columns from 0, up to what it has read.
  const place = (): Place => ({ file, line: parser.line + 1, column: Math.max(1, parser.column) });
  let began = place();
  let elements = 0;
  const fail = (add: () => void) => {
    if (!failed) add();
    failed = true;
  };
  parser.onerror = (error) => {
    fail(() => problems.add('xml-syntax', place(), { detail: error.message.split('\n')[0] ?? '' }));
    parser.resume();
  };
  parser.ondoctype = (doctype) => {
    if (doctype.includes('[')) fail(() => problems.add('xml-doctype', place(), {}));
  };
  parser.onopentagstart = ({ name }) => {
    // Said when the name and the sign after it are read.
    began = { file, line: parser.line + 1, column: Math.max(1, parser.column - name.length - 1) };
  };
  parser.onopentag = (tag) => {
    if (failed) return;
    if (Object.keys(tag.attributes).length > limits.xmlAttributes) return fail(() => problems.add('xml-attributes', began, { bound: limits.xmlAttributes }));
    const element: Open = {
      name: 'local' in tag ? tag.local : tag.name, place: began, children: [],
      attributes: Object.fromEntries(Object.entries(tag.attributes).map(([name, value]) => [name, typeof value === 'string' ? value : value.value])),
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
    elements += 1;
    if (elements > limits.xmlElements) fail(() => problems.add('xml-elements', began, { bound: limits.xmlElements }));
    if (open.length > limits.xmlDepth) fail(() => problems.add('xml-depth', began, { bound: limits.xmlDepth }));
  };
  parser.onclosetag = () => {
    open.pop();
  };
  const keep = (words: string) => {
    const inner = open.at(-1);
    if (!inner || failed) return;
    const last = inner.children.at(-1);
    if (typeof last === 'string') inner.children[inner.children.length - 1] = last + words;
    else inner.children.push(words);
  };
  parser.ontext = keep;
  parser.oncdata = keep;
  for (let from = 0; from < text.length && !failed; from += step) {
    parser.write(text.slice(from, from + step));
    // The parser compares each attribute of an element with all before it, and tells of them when it has them all.
    if (parser.attribList.length > limits.xmlAttributes) fail(() => problems.add('xml-attributes', began, { bound: limits.xmlAttributes }));
  }
  if (!failed) parser.close();
  if (!root) fail(() => problems.add('xml-syntax', { file, line: 1, column: 1 }, { detail: 'no element' }));
  return failed ? null : root;
}

export function isElement(node: XmlElement | string): node is XmlElement {
  return typeof node !== 'string';
}

/** The elements of a name at any depth, in the order of the document; inside of one that is found nothing more is looked for. */
export function findAllIn(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter(isElement).flatMap((child) => (child.name === name ? [child] : findAllIn(child, name)));
}

/** The first element down a path of names, each anywhere below the one before. */
export function findIn(element: XmlElement | undefined, ...names: string[]): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>((found, name) => found && findAllIn(found, name)[0], element);
}

export function textOf(element: XmlElement | undefined): string {
  return element?.children.map((child) => (isElement(child) ? textOf(child) : child)).join('') ?? '';
}
