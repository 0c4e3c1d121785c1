import { genres, type Genre } from '../text/work';

/*
 * Requests of harvesters (OAI-PMH 2.0). Arguments are checked strictly, because harvesters rely on exact errors.
 */

export const metadataPrefixes = ['oai_dc', 'mods'] as const;
export type MetadataPrefix = (typeof metadataPrefixes)[number];

export const faultCodes = [
  'badArgument', 'badResumptionToken', 'badVerb', 'cannotDisseminateFormat', 'idDoesNotExist', 'noRecordsMatch', 'noMetadataFormats', 'noSetHierarchy',
] as const;

export interface OaiFault {
  readonly kind: 'fault';
  readonly code: (typeof faultCodes)[number];
  readonly message: string;
}

/** Which records: of a set (a genre), published in a span of time. Instants are ISO, in whole seconds; `until` is included. */
export interface Selection {
  readonly prefix: MetadataPrefix;
  readonly set: Genre | null;
  readonly from: string | null;
  readonly until: string | null;
}

/** How far a list has been read. */
export interface Cursor {
  /** Of the last record that was sent: the instant of its publication and its row. */
  readonly after: { readonly publishedAt: string; readonly id: number };
  /** How many were sent before this part. */
  readonly sent: number;
}

export type OaiRequest =
  | { readonly verb: 'Identify' | 'ListSets' }
  | { readonly verb: 'ListMetadataFormats'; readonly identifier: string | null }
  | { readonly verb: 'GetRecord'; readonly identifier: string; readonly prefix: MetadataPrefix }
  | { readonly verb: 'ListIdentifiers' | 'ListRecords'; readonly selection: Selection; readonly cursor: Cursor | null };

const fault = (code: OaiFault['code'], message: string): OaiFault => ({ kind: 'fault', code, message });

interface Allowed {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

const listArguments: Allowed = { required: ['metadataPrefix'], optional: ['from', 'until', 'set'] };
const verbs: Readonly<Record<string, Allowed>> = {
  Identify: { required: [], optional: [] },
  ListMetadataFormats: { required: [], optional: ['identifier'] },
  ListSets: { required: [], optional: [] },
  GetRecord: { required: ['identifier', 'metadataPrefix'], optional: [] },
  ListIdentifiers: listArguments,
  ListRecords: listArguments,
};

/** The request that these arguments make, or what is wrong with them. */
export function parseOaiRequest(given: URLSearchParams): OaiRequest | OaiFault {
  const verb = given.get('verb') ?? '';
  const allowed = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
  if (!allowed || given.getAll('verb').length > 1) return fault('badVerb', `The argument “verb” has to be one of ${Object.keys(verbs).join(', ')}, once.`);
  const names = [...new Set(given.keys())].filter((name) => name !== 'verb');
  const twice = names.find((name) => given.getAll(name).length > 1);
  if (twice !== undefined) return fault('badArgument', `The argument “${twice}” is given more than once.`);
  const token = given.get('resumptionToken');
  if (token !== null && (verb.startsWith('List') && verb !== 'ListMetadataFormats')) return resume(verb, names, token);
  const unknown = names.find((name) => !allowed.required.includes(name) && !allowed.optional.includes(name));
  if (unknown !== undefined) return fault('badArgument', `${verb} has no argument “${unknown}”.`);
  const missing = allowed.required.find((name) => !given.get(name));
  if (missing !== undefined) return fault('badArgument', `${verb} needs the argument “${missing}”.`);
  if (verb === 'Identify' || verb === 'ListSets') return { verb };
  if (verb === 'ListMetadataFormats') return { verb, identifier: given.get('identifier') };
  const prefix = metadataPrefixes.find((each) => each === given.get('metadataPrefix'));
  if (!prefix) return fault('cannotDisseminateFormat', `The formats are ${metadataPrefixes.join(', ')}.`);
  if (verb === 'GetRecord') return { verb, identifier: given.get('identifier') ?? '', prefix };
  const selection = select(prefix, given);
  return 'kind' in selection ? selection : { verb: verb as 'ListIdentifiers' | 'ListRecords', selection, cursor: null };
}

function select(prefix: MetadataPrefix, given: URLSearchParams): Selection | OaiFault {
  const [from, until] = [given.get('from'), given.get('until')];
  for (const [name, value] of [['from', from], ['until', until]] as const) {
    if (value !== null && !isInstant(value)) return fault('badArgument', `“${name}” has to be a date (2026-11-30) or an instant (2026-11-30T12:00:00Z).`);
  }
  if (from !== null && until !== null && from.length !== until.length) return fault('badArgument', '“from” and “until” have to be of the same granularity.');
  const [start, end] = [from && wholeDay(from, '00:00:00'), until && wholeDay(until, '23:59:59')];
  if (start && end && start > end) return fault('badArgument', '“from” is later than “until”.');
  const name = given.get('set');
  const set = genres.find((each) => each === name) ?? null;
  if (name !== null && set === null) return fault('noRecordsMatch', 'There is no such set; ListSets has those there are.');
  return { prefix, set, from: start, until: end };
}

function isInstant(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}Z)?$/.test(value)) return false;
  const time = new Date(value);
  // The 31st of February would become the 3rd of March.
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(value.slice(0, 10));
}

const wholeDay = (value: string, time: string) => (value.length === 10 ? `${value}T${time}Z` : value);

/** The list goes on behind the cursor, by what was asked at its beginning. */
export function writeToken({ prefix, set, from, until }: Selection, { after, sent }: Cursor): string {
  return toUrlSafe(JSON.stringify([prefix, set, from, until, after.publishedAt, after.id, sent]));
}

function resume(verb: string, names: readonly string[], token: string): OaiRequest | OaiFault {
  if (names.length > 1) return fault('badArgument', 'With “resumptionToken” no other argument can be given.');
  const read = verb === 'ListSets' ? null : readToken(token);
  return read ? { verb: verb as 'ListIdentifiers' | 'ListRecords', ...read } : fault('badResumptionToken', 'This is no token of this site. Tokens do not expire.');
}

function readToken(token: string): { readonly selection: Selection; readonly cursor: Cursor } | null {
  const parts = fromUrlSafe(token);
  if (!Array.isArray(parts) || parts.length !== 7) return null;
  const [prefix, set, from, until, publishedAt, id, sent] = parts as unknown[];
  const known = metadataPrefixes.find((each) => each === prefix);
  const genre = set === null ? null : genres.find((each) => each === set);
  const isTime = (value: unknown): value is string | null => value === null || (typeof value === 'string' && isInstant(value));
  const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
  const isRow = typeof publishedAt === 'string' && !Number.isNaN(Date.parse(publishedAt)) && isCount(id);
  if (!known || genre === undefined || !isTime(from) || !isTime(until) || !isRow || !isCount(sent)) return null;
  return { selection: { prefix: known, set: genre, from, until }, cursor: { after: { publishedAt, id }, sent } };
}

const toUrlSafe = (text: string) => btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

function fromUrlSafe(token: string): unknown {
  try {
    return JSON.parse(atob(token.replaceAll('-', '+').replaceAll('_', '/')));
  } catch {
    return null;
  }
}
