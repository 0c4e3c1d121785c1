import { once } from 'node:events';
import { createWriteStream, existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { DictionaryProblem, wholeFile } from './problem';
import type { OnRead } from './sink';

export interface DownloadOptions {
  /** The file is refused beyond this. */
  readonly maxBytes: number;
  /** Milliseconds without a byte after which a connection counts as lost. */
  readonly patience: number;
  /** How often a connection may be lost. */
  readonly attempts: number;
  /** Milliseconds before the second attempt; each further one waits twice as long. */
  readonly pause: number;
  readonly onRead: OnRead;
  /** Looks at what was fetched before it takes its place; throws where it is not what was wanted. */
  check(path: string): Promise<void>;
}

/** What a server says so that it can be asked whether a file is still the same. */
interface Validators {
  readonly etag: string | null;
  readonly modified: string | null;
}

/** The connection was lost, which may be mended by another. */
class Lost extends Error {}

/**
 * Fetches a file over HTTP to `path`; false where the server has no newer one. What was fetched when a connection broke off
 * lies in `path.part`, and the rest is asked for, in this call or the next. The file takes its place in one step.
 */
export async function download(address: URL, path: string, options: DownloadOptions): Promise<boolean> {
  const part = `${path}.part`;
  for (let attempt = 1; ; attempt += 1) {
    try {
      if (!await fetchRest(address, path, options)) return false;
      break;
    } catch (error) {
      if (!(error instanceof Lost)) throw error;
      if (attempt >= options.attempts) throw new DictionaryProblem('download-lost', wholeFile, { reason: error.message });
      await new Promise((resolve) => setTimeout(resolve, options.pause * 2 ** (attempt - 1)));
    }
  }
  try {
    await options.check(part);
  } catch (error) {
    // Another attempt has to begin anew.
    rmSync(part, { force: true });
    rmSync(`${part}.json`, { force: true });
    throw error;
  }
  const handle = await open(part, 'r+');
  await handle.sync().finally(() => handle.close());
  renameSync(part, path);
  renameSync(`${part}.json`, `${path}.json`);
  return true;
}

async function fetchRest(address: URL, path: string, { maxBytes, patience, onRead }: DownloadOptions): Promise<boolean> {
  const part = `${path}.part`;
  const begun = readValidators(`${part}.json`);
  const validator = begun?.etag ?? begun?.modified ?? null;
  let from = validator !== null && existsSync(part) ? statSync(part).size : 0;
  const stop = new AbortController();
  let timer = setTimeout(() => stop.abort(), patience);
  const alive = () => {
    clearTimeout(timer);
    timer = setTimeout(() => stop.abort(), patience);
  };
  try {
    const response = await ask(address, from > 0 ? { 'Range': `bytes=${from}-`, 'If-Range': validator ?? '' } : conditions(path), stop.signal);
    if (response.status === 304 && from === 0) return false;
    if (response.status === 416) {
      rmSync(part, { force: true });
      throw new Lost('the rest that was asked for is not there');
    }
    if (response.status !== 200 && response.status !== 206) throw new DictionaryProblem('download-status', wholeFile, { status: response.status, address: address.href });
    if (response.status === 206 && Number(/^bytes (\d+)-/.exec(response.headers.get('content-range') ?? '')?.[1]) !== from) {
      rmSync(part, { force: true });
      throw new Lost('another part was sent than was asked for');
    }
    if (response.status === 200) from = 0;
    // Bytes that were packed for the way cannot be counted, nor their rest be asked for.
    const packed = response.headers.has('content-encoding');
    const length = packed ? null : response.headers.get('content-length');
    const total = length === null ? null : from + Number(length);
    if (total !== null && total > maxBytes) throw new DictionaryProblem('too-large', wholeFile, { limit: maxBytes });
    const validators = { etag: strong(response.headers.get('etag')), modified: response.headers.get('last-modified') };
    // First away with the other version's bytes, so that they are never taken for the beginning of this one.
    if (from === 0) rmSync(part, { force: true });
    if (from === 0) writeFileSync(`${part}.json`, JSON.stringify(packed ? { etag: null, modified: null } : validators));
    const bytes = await save(response, part, from, { maxBytes, total, onRead, alive });
    if (total !== null && bytes !== total) throw new Lost(`${bytes} of ${total} bytes came`);
    if (packed) writeFileSync(`${part}.json`, JSON.stringify(validators));
    return true;
  } finally {
    clearTimeout(timer);
  }
}

async function ask(address: URL, headers: Record<string, string>, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(address, { headers: { 'Accept-Encoding': 'identity', ...headers }, signal });
  } catch (error) {
    throw new Lost(reasonOf(error));
  }
}

interface Saving {
  readonly maxBytes: number;
  readonly total: number | null;
  readonly onRead: OnRead;
  alive(): void;
}

/** Writes the body behind the first `from` bytes of a file; how many bytes it then has. */
async function save(response: Response, part: string, from: number, { maxBytes, total, onRead, alive }: Saving): Promise<number> {
  const file = createWriteStream(part, from > 0 ? { flags: 'r+', start: from } : { flags: 'w' });
  let bytes = from;
  try {
    for await (const chunk of Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]) as AsyncIterable<Uint8Array>) {
      alive();
      bytes += chunk.length;
      if (bytes > maxBytes) throw new DictionaryProblem('too-large', wholeFile, { limit: maxBytes });
      if (!file.write(chunk)) await once(file, 'drain');
      onRead(bytes, total ?? bytes);
    }
  } catch (error) {
    if (error instanceof DictionaryProblem) throw error;
    throw new Lost(reasonOf(error));
  } finally {
    file.end();
    await finished(file);
  }
  return bytes;
}

/** Asks only for what is newer than the file that is there. */
function conditions(path: string): Record<string, string> {
  const known = existsSync(path) ? readValidators(`${path}.json`) : null;
  return {
    ...(known?.etag ? { 'If-None-Match': known.etag } : {}),
    ...(known?.modified ? { 'If-Modified-Since': known.modified } : {}),
  };
}

function readValidators(path: string): Validators | null {
  if (!existsSync(path)) return null;
  try {
    const { etag, modified } = JSON.parse(readFileSync(path, 'utf8')) as Partial<Validators>;
    return { etag: typeof etag === 'string' ? etag : null, modified: typeof modified === 'string' ? modified : null };
  } catch {
    // Broken off while it was written: the file is fetched anew.
    return null;
  }
}

/** A weak tag does not promise the same bytes. */
function strong(etag: string | null): string | null {
  return etag?.startsWith('W/') ? null : etag;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? error.cause.message : '';
  return error.name === 'AbortError' ? 'nothing came for too long' : cause || error.message;
}
