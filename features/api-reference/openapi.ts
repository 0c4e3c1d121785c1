import type { z } from 'zod';
import { components } from '@/domain/api/components';
import { tags, type Operation } from '@/domain/api/operations/operation';
import { operations, type OperationId } from '@/domain/api/operations/operations';
import { messages, type Messages } from '@/i18n/messages';
import { routing, type Locale } from '@/i18n/routing';
import type { OpenApiDocument, OpenApiOperation, OpenApiParameter, OpenApiResponse } from './document';
import { inputSchema, namedSchemas, type JsonSchema } from './json-schema';

type Words = Messages['reference'];

/** Raised when an answer changes so that a program may have to change with it. */
const version = '1.1.0';

/** The API as OpenAPI 3.1 says it, in one language; made from the schemas that requests and answers are parsed by. */
export function openApi(locale: Locale, site: string): OpenApiDocument {
  const words = messages[locale].reference;
  return {
    openapi: '3.1.0',
    info: {
      title: words.title, version, summary: words.description, description: [words.intro, ...Object.values(words.rules)].join('\n\n'),
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: site }],
    security: [],
    tags: tags.map((name) => ({ name, description: words.tags[name] })),
    paths: Object.fromEntries(operations.map((operation) => [operation.path, { get: toOperation(operation, words) }])),
    components: {
      schemas: Object.fromEntries(Object.entries(namedSchemas(components)).map(([name, schema]) => [name, described(name, schema, words)])),
      responses: { Problem: { description: words.schemaWords.Problem.about, content: { 'application/problem+json': { schema: refer('Problem') } } } },
    },
  };
}

const refer = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

function toOperation(operation: Operation & { readonly id: OperationId }, words: Words): OpenApiOperation {
  const { id, tag, params, query, answers, problems, moves = [], example } = operation;
  const { title, text } = words.operations[id];
  return {
    operationId: id, tags: [tag], summary: title, description: text,
    parameters: [
      ...Object.entries(params.shape).map(([name, schema]) => toParameter(name, 'path', schema as z.ZodType, words)),
      ...Object.entries(query.shape).map(([name, schema]) => toParameter(name, 'query', schema as z.ZodType, words)),
      { name: 'lang', in: 'query', required: false, description: words.parameters.lang, schema: { type: 'string', enum: [...routing.locales] } },
    ],
    responses: {
      200: { description: title, headers: headersOf(query, words), content: contentOf(answers) },
      ...Object.fromEntries(moves.map((status) => [status, { description: words.moves[status], headers: { Location: { description: words.moves.where, schema: { type: 'string', format: 'uri-reference' } } } }])),
      304: { description: words.rules.caching },
      ...Object.fromEntries([400, ...problems, 405, 406, 500].map((status) => [status, { $ref: '#/components/responses/Problem' }])),
    },
    'x-example': example,
  };
}

function toParameter(name: string, place: OpenApiParameter['in'], schema: z.ZodType, words: Words): OpenApiParameter {
  const description = (words.parameters as Readonly<Record<string, string>>)[name];
  if (description === undefined) throw new Error(`The reference says nothing of the parameter “${name}”.`);
  return { name, in: place, required: place === 'path' || !schema.safeParse(undefined).success, description, schema: inputSchema(schema) };
}

function headersOf(query: z.ZodObject, words: Words): OpenApiResponse['headers'] {
  const text: JsonSchema = { type: 'string' };
  const etag = { ETag: { description: words.rules.caching, schema: text } };
  return 'page' in query.shape ? { ...etag, Link: { description: words.rules.paging, schema: text } } : etag;
}

function contentOf(answers: Operation['answers']): OpenApiResponse['content'] {
  return Object.fromEntries(Object.entries(answers).map(([type, schema]) => {
    if (schema === null) return [type, { schema: { type: 'string' } }];
    const name = Object.entries(components).find(([, component]) => component === schema)?.[0];
    if (name === undefined) throw new Error('An answer has no name in the reference.');
    return [type, { schema: refer(name) }];
  }));
}

/** With what the reference says of it and of its members. What stands beside a `$ref` holds besides it. */
function described(name: string, schema: JsonSchema, words: Words): JsonSchema {
  const said: Readonly<Record<string, string>> = (words.schemaWords as Readonly<Record<string, Readonly<Record<string, string>>>>)[name] ?? {};
  const { about, ...members } = said;
  if (about === undefined) throw new Error(`The reference says nothing of “${name}”.`);
  const stale = Object.keys(members).find((member) => schema.properties?.[member] === undefined);
  if (stale !== undefined) throw new Error(`“${name}” has no member “${stale}”, of which the reference speaks.`);
  if (!schema.properties) return { description: about, ...schema };
  const properties = Object.fromEntries(Object.entries(schema.properties).map(([member, own]) => {
    const description = members[member];
    return [member, description === undefined ? own : { ...own, description }];
  }));
  return { description: about, ...schema, properties };
}
