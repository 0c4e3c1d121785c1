import sax from 'sax';
import { expect, it } from 'vitest';
import { source, textOf } from '../testing/exported';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

function parse(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = sax.parser(true);
  parser.onerror = (error) => { throw error; };
  parser.onopentag = ({ name, attributes }) => {
    const element: Element = { name, attributes: attributes as Record<string, string>, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  };
  parser.ontext = (text) => { const at = open.at(-1); if (at) at.text += text.trim(); };
  parser.onclosetag = () => { open.pop(); };
  parser.write(xml).close();
  const [martif] = root.children;
  if (!martif) throw new Error('There is no element.');
  return martif;
}

/** The content of each element in TBX's core structure (ISO 30042:2008), as far as TBX-Basic has it; `type` is the data category. */
const aux = '(?:(?:descrip|descripGrp|admin|transacGrp|note|ref|xref) )*';
const contents: Readonly<Record<string, RegExp>> = {
  martif: /^martifHeader text $/, martifHeader: /^fileDesc (?:encodingDesc )?(?:revisionDesc )?$/, fileDesc: /^(?:titleStmt )?(?:publicationStmt )?(?:sourceDesc )+$/,
  titleStmt: /^title (?:note )*$/, sourceDesc: /^(?:p )+$/, encodingDesc: /^(?:p )+$/, text: /^body (?:back )?$/, body: /^(?:termEntry )+$/,
  termEntry: new RegExp(`^${aux}(?:langSet )+$`), langSet: new RegExp(`^${aux}(?:tig )+$`), tig: new RegExp(`^term (?:termNote )*${aux}$`),
};
const categories: Readonly<Record<string, readonly string[]>> = {
  'termEntry descrip': ['subjectField'], 'termEntry ref': ['crossReference'], 'termEntry xref': ['externalCrossReference'], 'langSet descrip': ['definition'],
  'tig termNote': ['partOfSpeech', 'administrativeStatus', 'termType'], 'tig admin': ['source'], 'encodingDesc p': ['XCSURI'],
};
const values: Readonly<Record<string, RegExp>> = {
  partOfSpeech: /^(?:noun|verb|adjective|adverb|properNoun|other)$/, administrativeStatus: /^(?:preferred|admitted|deprecated|superseded)Term-admn-sts$/,
  termType: /^(?:fullForm|acronym|abbreviation|shortForm|variant|phrase)$/, XCSURI: /^TBXBasicXCSV02\.xcs$/,
};

function faultsIn(element: Element): string[] {
  const content = element.children.map(({ name }) => `${name} `).join('');
  const allowed = contents[element.name];
  const own = allowed ? (allowed.test(content) && element.text === '' ? [] : [`${element.name} holds ${content}`]) : content === '' ? [] : [`${element.name} is no element of elements: ${content}`];
  const typed = element.children.filter(({ name, attributes: { type } }) => (categories[`${element.name} ${name}`] ?? (type === undefined ? [type] : [])).every((each) => each !== type)).map(({ name, attributes }) => `${element.name} has ${name} of ${String(attributes.type)}`);
  const valued = element.children.filter(({ attributes: { type = '' }, text }) => values[type] && !values[type].test(text)).map(({ attributes: { type }, text }) => `${String(type)} is ${text}`);
  return [...own, ...typed, ...valued, ...element.children.flatMap(faultsIn)];
}

const all = (element: Element, name: string): Element[] => element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);

it('TBX-Basic v2 has the structure and the data categories of ISO 30042:2008', async () => {
  const file = await textOf('tbx2.tbx');
  expect(file).toContain('<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">');
  const martif = parse(file);
  expect(martif.attributes).toEqual({ type: 'TBX-Basic', 'xml:lang': 'en' });
  expect(faultsIn(martif)).toEqual([]);
});

it('TBX-Basic v2 says the same of the same terms as v3', async () => {
  const [older, newer] = [parse(await textOf('tbx2.tbx')), parse(await textOf('tbx.tbx'))];
  const terms = (of: Element, entry: string, language: string, term: string) => all(of, entry).map((each) => [
    each.attributes.id, all(each, language).map((section) => [section.attributes['xml:lang'], all(section, term).map(({ children }) => children.map(({ name, attributes, text }) => [name, attributes.type, text]))]),
  ]);
  const said = terms(older, 'termEntry', 'langSet', 'tig');
  expect(said.length).toBeGreaterThan(1);
  expect(said).toEqual(terms(newer, 'conceptEntry', 'langSec', 'termSec'));
  const ids = new Set(all(older, 'termEntry').map(({ attributes }) => attributes.id));
  expect(all(older, 'ref').filter(({ attributes: { target } }) => !ids.has(target))).toEqual([]);
  expect(source().concepts.length).toBe(ids.size);
});
