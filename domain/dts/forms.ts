import { z } from 'zod';

/** What the endpoints answer, member by member as the specification (1.0) asks for it. */
export const context = 'https://dtsapi.org/context/v1.0.json';
export const dtsVersion = '1.0';

const uri = z.url();
const template = z.string().regex(/^https?:\/\/[^{}]+\{[?&][\w,]+\}$/);
const head = { '@context': z.literal(context), dtsVersion: z.literal(dtsVersion) };

export const entryPoint = z.strictObject({
  ...head, '@id': uri, '@type': z.literal('EntryPoint'), collection: template, navigation: template, document: template,
});

const localized = z.strictObject({ lang: z.string().regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?$/), value: z.string() });
/** Of Dublin Core Terms: texts with their language, addresses, or what has no language. */
export const metadata = z.record(z.string().regex(/^[a-z][A-Za-z]+$/), z.union([z.array(localized), z.array(z.string()), z.string(), z.number()]));

/** Members of the first and last page that do not exist are null. */
export const pagination = z.strictObject({
  '@id': uri, '@type': z.literal('Pagination'), first: uri, previous: uri.nullable(), next: uri.nullable(), last: uri,
});

interface CiteStructureForm {
  '@type': 'CiteStructure';
  citeType: string;
  citeStructure?: CiteStructureForm[] | undefined;
}

export const citeStructureForm: z.ZodType<CiteStructureForm> = z.strictObject({
  '@type': z.literal('CiteStructure'), citeType: z.string(),
  get citeStructure() {
    return z.array(citeStructureForm).optional();
  },
});

export const citationTreeForm = z.strictObject({ '@type': z.literal('CitationTree'), description: z.string(), citeStructure: z.array(citeStructureForm) });

const described = {
  '@id': uri, title: z.string(), description: z.string().optional(), dublinCore: metadata,
  totalParents: z.int().min(0), totalChildren: z.int().min(0), collection: template,
};

export const collectionItem = z.strictObject({ ...described, '@type': z.literal('Collection') });
export const resourceItem = z.strictObject({
  ...described, '@type': z.literal('Resource'), navigation: template, document: template, download: uri,
  citationTrees: z.array(citationTreeForm), mediaTypes: z.array(z.string()),
});
export const item = z.discriminatedUnion('@type', [collectionItem, resourceItem]);

const listed = { member: z.array(item).optional(), view: pagination.optional() };
export const collectionAnswer = z.discriminatedUnion('@type', [
  z.strictObject({ ...head, ...collectionItem.shape, ...listed }),
  z.strictObject({ ...head, ...resourceItem.shape, ...listed }),
]);

export const citableUnit = z.strictObject({
  '@id': uri, '@type': z.literal('CitableUnit'), identifier: z.string(), level: z.int().min(1), parent: z.string().nullable(),
  citeType: z.enum(['paragraph', 'segment']), dublinCore: metadata.optional(),
});

export const navigationAnswer = z.strictObject({
  ...head, '@id': uri, '@type': z.literal('Navigation'), resource: resourceItem,
  ref: citableUnit.optional(), start: citableUnit.optional(), end: citableUnit.optional(),
  member: z.array(citableUnit).optional(), view: pagination.optional(),
});

export type Item = z.output<typeof item>;
export type Metadata = z.output<typeof metadata>;
