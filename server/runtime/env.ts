import { existsSync } from 'node:fs';
import { z } from 'zod';
import { areNetworks } from './client-address';
import { isHost, ownAddress } from './own-address.mjs';

/**
 * The one place that reads the environment. Every variable has a default that
 * works; `.env.example` says what each is for. Next reads `.env` by itself, the
 * command-line tools through `loadEnvFile` below.
 */
const schema = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^file:.+/, 'must be `file:` and a path, for example file:./var/taiyaku.db')
    .default('file:./var/taiyaku.db'),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  HOST: z.string().refine(isHost, 'must be an address or a name of this machine, for example 127.0.0.1').default('127.0.0.1'),
  SITE_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://reader.example.org' })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  TRUSTED_PROXY: z.string().default('').refine(areNetworks, 'must be addresses or networks with commas between them, for example 127.0.0.1,10.0.0.0/8'),
  RATE_LIMITS: z.coerce.number().min(0).default(1),
  CONTACT_EMAIL: z.string().regex(/^\S+@(?:\S+\.)+\S+$/, 'must be an address such as editors@reader.example.org').default('contact@example.invalid'),
  PROFILE_SECRET: z.string().min(32, 'must have 32 characters or more, for example from `openssl rand -base64 32`').optional(),
  DICTIONARY_FOLDERS: z.string().default('./var/dictionaries:/usr/share/edict').transform((folders) => folders.split(':').filter((folder) => folder !== '')),
  DICTIONARY_SOURCE: z.url({ protocol: /^https?$/, error: 'must be the address of a folder, such as https://www.edrdg.org/pub/Nihongo/' }).default('https://www.edrdg.org/pub/Nihongo/'),
  ANALYSER_FOLDER: z.string().default('./var/analyser'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  // Set by the scripts: where the build is that is served.
  NEXT_DIST_DIR: z.string().default('.next'),
  // Set by npm and by the shell: where a command was called, and in which language it should speak.
  INIT_CWD: z.string().optional(),
  LC_ALL: z.string().optional(),
  LC_MESSAGES: z.string().optional(),
  LANG: z.string().optional(),
});

export interface Environment extends Omit<z.output<typeof schema>, 'SITE_URL'> {
  /** The address that readers see, without a slash at its end; where nobody says otherwise, the one that is listened at. */
  readonly SITE_URL: string;
}

/** Thrown where a variable cannot be used; the message names each such variable. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
  /** For the person at the terminal; where it was thrown says nothing. */
  override readonly stack = this.message;
}

/** Empty values count as not set, so that `PORT=` in a file means the default. */
export function parseEnvironment(values: Readonly<Record<string, string | undefined>>): Environment {
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  if (result.success) return { ...result.data, SITE_URL: result.data.SITE_URL ?? ownAddress(result.data.HOST, result.data.PORT) };
  const faults = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new EnvironmentError(
    `The environment cannot be used (see .env.example):\n${faults.join('\n')}`,
  );
}

let current: Environment | undefined;

export function env(): Environment {
  if (!current) {
    if (existsSync('.env')) process.loadEnvFile('.env');
    current = parseEnvironment(process.env);
  }
  return current;
}
