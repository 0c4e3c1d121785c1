import 'server-only';
import { execFile } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { log } from '@/server/runtime/log';
import { saysDamaged } from './sqlite-errors.mjs';

/** What was found when the database was last looked through. */
export interface Integrity {
  /** Sentences of SQLite, of developers' interest; empty where nothing is wrong. */
  readonly damage: readonly string[];
  readonly checkedAt: Date;
}

/** Thrown where a write is refused because the database is damaged. */
export class DatabaseDamaged extends Error {
  override readonly name = 'DatabaseDamaged';
}

interface Known {
  file: string;
  last: Integrity | null;
  /** Of the file when the last check began: one that has not changed since is not read again at once. */
  stamp: string;
  /** Of the last check: when it ended, and how long it took, in milliseconds. */
  ended: number;
  took: number;
  running: Promise<void> | null;
}

/** Milliseconds after which a file is looked through again though nothing has changed. */
const longestTrust = 10 * 60_000;
/** A check that follows at once would keep a processor busy: this many times its length must have passed. */
const restFactor = 3;

const check = join(/* turbopackIgnore: true */ process.cwd(), 'server/repositories/check-integrity.mjs');
const shared = globalThis as { taiyakuIntegrity?: Known };

function knownOf(file: string): Known {
  if (shared.taiyakuIntegrity?.file !== file) {
    shared.taiyakuIntegrity = { file, last: null, stamp: '', ended: -Infinity, took: 0, running: null };
  }
  return shared.taiyakuIntegrity;
}

function stampOf(file: string): string {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false });
  return found ? `${found.ino} ${found.size} ${found.mtimeNs}` : '';
}

async function run(known: Known): Promise<void> {
  const began = performance.now();
  known.stamp = stampOf(known.file);
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [check, known.file], { maxBuffer: 1_000_000 });
    known.last = { damage: JSON.parse(stdout) as string[], checkedAt: new Date() };
  } catch (error) {
    // A file that has gone is a finding of its own.
    if (stampOf(known.file) !== '') log.error({ err: error }, 'The database could not be looked through for damage');
  } finally {
    known.ended = performance.now();
    known.took = known.ended - began;
  }
}

/**
 * Looks through the database's file, in a child process: the one that serves goes on. A file that has not changed
 * is looked through now and then only. Waits `patience` milliseconds for a check that is under way, and answers then
 * with what is known; null where no check has ended yet.
 */
export async function readIntegrity(file: string, patience: number): Promise<Integrity | null> {
  const known = knownOf(file);
  const since = performance.now() - known.ended;
  const isDue = since > longestTrust || (stampOf(file) !== known.stamp && since > known.took * restFactor);
  if (isDue && !known.running) known.running = run(known).finally(() => (known.running = null));
  if (known.running) await Promise.race([known.running, setTimeout(patience, undefined, { ref: false })]);
  return known.last;
}

/** To be called with each error of a statement: some say that the file is damaged. */
export function noteDamage(file: string, code: number | null, message: string): void {
  if (!saysDamaged(code)) return;
  knownOf(file).last = { damage: [message], checkedAt: new Date() };
}

/** Throws where the database is known to be damaged. */
export function assertSound(file: string): void {
  const damage = knownOf(file).last?.damage ?? [];
  if (damage.length > 0) throw new DatabaseDamaged(`${file} is damaged, so nothing is written: ${damage.join('; ')}`);
}
