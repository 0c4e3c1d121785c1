import 'server-only';
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';

/** Only the service reads what readers have marked. */
const ownFile = 0o600;
const ownFolder = 0o700;

/** SQLite's write-ahead log, and the memory that its users share. */
const companions = ['', '-wal', '-shm'] as const;

/**
 * The file behind a `file:` address, absolute; its folder is made. Relative to the
 * project's root. (Without the remark to the bundler it would take the whole project for data.)
 */
export function databaseFile(url: string): string {
  const file = resolve(/* turbopackIgnore: true */ process.cwd(), url.replace(/^file:/, ''));
  mkdirSync(dirname(file), { recursive: true, mode: ownFolder });
  return file;
}

/**
 * Lets nobody but its owner read the database: makes the file where there is none, and mends the rights of one
 * that is there. A folder is taken over only inside of the project's `var`: another one may be shared.
 */
export function keepPrivate(file: string): void {
  if (!existsSync(file)) closeSync(openSync(file, 'a', ownFile));
  for (const companion of companions) if (existsSync(file + companion)) chmodSync(file + companion, ownFile);
  const own = resolve(/* turbopackIgnore: true */ process.cwd(), 'var');
  if (`${dirname(file)}${sep}`.startsWith(`${own}${sep}`)) for (const folder of new Set([own, dirname(file)])) chmodSync(folder, ownFolder);
}

/** `missing`: there is no file of that name any more; `replaced`: it is another one. */
export type FileState = { readonly kind: 'there' } | { readonly kind: 'missing' | 'replaced'; readonly file: string };

/** Thrown where a connection of this process leads to a file that nobody else sees: what it writes would be lost. */
export class DatabaseGone extends Error {
  override readonly name = 'DatabaseGone';

  constructor(state: Exclude<FileState, { kind: 'there' }>) {
    super(
      state.kind === 'missing'
        ? `${state.file} was removed while the server runs. Nothing is written any more. Put the database back and restart the server.`
        : `${state.file} was replaced while the server runs. Nothing is written any more. Restart the server: it then uses the file that is there.`,
    );
  }
}

interface Opened {
  readonly file: string;
  /** Device and inode of the database and its companions when this process opened it. */
  readonly identities: ReadonlyMap<string, string>;
}

// On the global object, because the bundles of routes and of the start-up each have a copy of this module.
const shared = globalThis as { taiyakuOpened?: Opened | undefined };

function identityOf(file: string): string | null {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false });
  return found ? `${found.dev}:${found.ino}` : null;
}

/**
 * To be called with each lasting connection that was opened and has read something (then its companions are there).
 * The first one settles which file this process uses; one that reaches another file is refused.
 */
export function rememberOpened(file: string): void {
  if (shared.taiyakuOpened?.file === file) return assertThere();
  const identities = companions.flatMap((companion) => {
    const identity = identityOf(file + companion);
    return identity === null ? [] : [[file + companion, identity] as const];
  });
  shared.taiyakuOpened = { file, identities: new Map(identities) };
}

/** Where all connections were closed. */
export function forgetOpened(): void {
  shared.taiyakuOpened = undefined;
}

/** Whether the file that this process has open is still the one of that name. An inode that is open is never used anew. */
export function fileState(): FileState {
  for (const [file, identity] of shared.taiyakuOpened?.identities ?? []) {
    const now = identityOf(file);
    if (now === null) return { kind: 'missing', file };
    if (now !== identity) return { kind: 'replaced', file };
  }
  return { kind: 'there' };
}

export function assertThere(): void {
  const state = fileState();
  if (state.kind !== 'there') throw new DatabaseGone(state);
}
