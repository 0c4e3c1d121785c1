/**
 * What the context of DTS 1.0 says, for a processor that must not fetch it: its terms are those of the specification's
 * vocabulary, Dublin Core and the context of extensions aside.
 */
const names = [
  'CitableUnit', 'CitationTree', 'CiteStructure', 'Collection', 'EntryPoint', 'MetadataObject', 'Navigation', 'Pagination', 'Resource',
  'citationTrees', 'citeStructure', 'citeType', 'collection', 'description', 'document', 'download', 'dtsVersion', 'end', 'first',
  'identifier', 'last', 'level', 'mediaTypes', 'member', 'navigation', 'next', 'parent', 'previous', 'ref', 'resource', 'start', 'title',
  'totalChildren', 'totalParents', 'view',
];
const dublinCore = ['description', 'identifier', 'title'];

export const dtsContext = {
  '@context': {
    dts: 'https://dtsapi.org/v1.0#',
    dct: 'http://purl.org/dc/terms/',
    ...Object.fromEntries(names.map((name) => [name, `dts:${name}`])),
    lang: '@language',
    value: '@value',
    dublinCore: {
      '@id': '@nest',
      '@context': { '@vocab': 'http://purl.org/dc/terms/', ...Object.fromEntries(dublinCore.map((name) => [name, { '@id': `dct:${name}` }])) },
    },
    extensions: { '@id': '@nest', '@context': { '@vocab': null } },
  },
};
