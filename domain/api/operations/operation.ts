import type { z } from 'zod';

export const tags = ['works', 'passages', 'glossary', 'search', 'citation', 'files', 'words'] as const;
export type Tag = (typeof tags)[number];

/** One thing that can be asked of the API; its words are in `messages/{ja,en}/reference.json` under its id. */
export interface Operation {
  readonly id: string;
  readonly tag: Tag;
  /** With its parameters in braces, as OpenAPI writes it. */
  readonly path: string;
  /** Of the path. Every one of them is asked for. */
  readonly params: z.ZodObject;
  readonly query: z.ZodObject;
  /** By media type; null for a file whose form is not of this API. */
  readonly answers: Readonly<Record<string, z.ZodType | null>>;
  /** What else may be answered, as problem+json, besides 400, 405, 406 and 500. */
  readonly problems: readonly (404 | 409 | 503)[];
  /** Where it sends askers, besides answering: to a file in the form that they accept (303), to the one form of an address (308). */
  readonly moves?: readonly (303 | 308)[];
  /** A request that answers 200 with the texts that come with the project: for the reference, and for its test. */
  readonly example: string;
}
