import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';
import { packageVersion, type Validator } from '../validator';

const oa = 'http://www.w3.org/ns/oa#';

/**
 * What the context of Web Annotations (http://www.w3.org/ns/anno.jsonld) says of the names that are written here, after the recommendation:
 * no package has the file, and a check fetches nothing.
 */
const annotationContext = {
  '@context': {
    oa, dc: 'http://purl.org/dc/elements/1.1/', dcterms: 'http://purl.org/dc/terms/', as: 'http://www.w3.org/ns/activitystreams#',
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#', rdfs: 'http://www.w3.org/2000/01/rdf-schema#', xsd: 'http://www.w3.org/2001/XMLSchema#', foaf: 'http://xmlns.com/foaf/0.1/',
    id: { '@type': '@id', '@id': '@id' }, type: { '@type': '@id', '@id': '@type' },
    Annotation: 'oa:Annotation', SpecificResource: 'oa:SpecificResource', TextualBody: 'oa:TextualBody', Text: 'http://purl.org/dc/dcmitype/Text',
    TextQuoteSelector: 'oa:TextQuoteSelector', TextPositionSelector: 'oa:TextPositionSelector',
    AnnotationCollection: 'as:OrderedCollection', AnnotationPage: 'as:OrderedCollectionPage', Organization: 'foaf:Organization',
    commenting: 'oa:commenting', describing: 'oa:describing', editing: 'oa:editing', identifying: 'oa:identifying',
    body: { '@type': '@id', '@id': 'oa:hasBody' }, target: { '@type': '@id', '@id': 'oa:hasTarget' },
    source: { '@type': '@id', '@id': 'oa:hasSource' }, selector: { '@type': '@id', '@id': 'oa:hasSelector' }, scope: { '@type': '@id', '@id': 'oa:hasScope' },
    motivation: { '@type': '@vocab', '@id': 'oa:motivatedBy' }, purpose: { '@type': '@vocab', '@id': 'oa:hasPurpose' },
    exact: 'oa:exact', prefix: 'oa:prefix', suffix: 'oa:suffix',
    start: { '@type': 'xsd:nonNegativeInteger', '@id': 'oa:start' }, end: { '@type': 'xsd:nonNegativeInteger', '@id': 'oa:end' },
    value: 'rdf:value', format: 'dc:format', language: 'dc:language', label: 'rdfs:label', name: 'foaf:name', creator: { '@type': '@id', '@id': 'dcterms:creator' },
    rights: { '@type': '@id', '@id': 'dcterms:rights' }, total: { '@type': 'xsd:nonNegativeInteger', '@id': 'as:totalItems' },
    first: { '@type': '@id', '@id': 'as:first' }, startIndex: { '@type': 'xsd:nonNegativeInteger', '@id': 'as:startIndex' },
    items: { '@type': '@id', '@id': 'as:items', '@container': '@list' },
  },
};

async function documentLoader(url: string) {
  if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`The context ${url} is not known.`);
  return { documentUrl: url, document: annotationContext };
}

interface Node { readonly [key: string]: unknown }
const listOf = (value: unknown) => (Array.isArray(value) ? (value as Node[]) : []);

/** What the recommendation requires of an annotation, in its expanded form. */
function faultOf(annotation: Node): string | null {
  const id = String(annotation['@id']);
  if (!listOf(annotation['@type']).includes(`${oa}Annotation` as never)) return `${id} is no Annotation`;
  const targets = listOf(annotation[`${oa}hasTarget`]);
  if (targets.length === 0) return `${id} has no target`;
  for (const target of targets) {
    if (target[`${oa}hasSelector`] === undefined) continue;
    if (listOf(target[`${oa}hasSource`]).length !== 1) return `${id} has not one source`;
    const position = listOf(target[`${oa}hasSelector`]).find((selector) => selector[`${oa}start`] !== undefined);
    const [start, end] = ['start', 'end'].map((name) => Number(listOf(position?.[`${oa}${name}`])[0]?.['@value']));
    const exact = listOf(listOf(target[`${oa}hasSelector`]).find((selector) => selector[`${oa}exact`] !== undefined)?.[`${oa}exact`])[0]?.['@value'];
    if (start === undefined || end === undefined || [...String(exact)].length !== end - start) return `${id}: its selectors do not agree`;
  }
  return null;
}

export const jsonLd: Validator = {
  formats: ['annotations'], format: 'Web Annotations (JSON-LD)', name: 'jsonld.js, strictly expanded',
  missing: () => null,
  version: () => packageVersion('jsonld'),
  async check(files) {
    const faults: string[] = [];
    for (const file of files) {
      // `safe` refuses whatever would be lost: a name that no context knows, a relative address.
      const expanded = await jsonld.expand(JSON.parse(readFileSync(file, 'utf8')) as object, { documentLoader, safe: true } as object).catch((error: unknown) => {
        faults.push(`${file}: ${String(error)}`);
        return [];
      });
      const [page] = listOf((expanded[0] as Node | undefined)?.['http://www.w3.org/ns/activitystreams#first']);
      const items = listOf(listOf(page?.['http://www.w3.org/ns/activitystreams#items'])[0]?.['@list']);
      if (items.length === 0) faults.push(`${file} has no annotations`);
      faults.push(...items.flatMap((item) => faultOf(item) ?? []).map((fault) => `${file}: ${fault}`));
    }
    return faults;
  },
};
