import { z } from 'zod';

/** The parts of a JSON Schema (2020-12) that ours have. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly prefixItems?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly enum?: readonly string[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
}

type Writable = { -readonly [Key in keyof JsonSchema]: JsonSchema[Key] };

/** zod says of each whole number that it is one JavaScript can count to; a regular expression of a date fills five lines. */
function quieten({ jsonSchema }: { jsonSchema: Writable & { pattern?: string } }): void {
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
}

/** Of one schema, as a request has it. */
export function inputSchema(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', override: quieten as never });
  return rest as JsonSchema;
}

/** Of schemas with names, as answers have them; each refers to the others by `#/components/schemas/NAME`. */
export function namedSchemas(schemas: Readonly<Record<string, z.ZodType>>): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(schemas)) registry.add(schema, { id });
  const made = z.toJSONSchema(registry, { io: 'output', uri: (id) => `#/components/schemas/${id}`, override: quieten as never });
  return Object.fromEntries(Object.entries(made.schemas).map(([name, { $schema: _schema, $id: _id, id: _name, ...schema }]) => [name, schema as JsonSchema]));
}
