import { closeSync, openSync, writeSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { ConflictRule } from '@/domain/glossary/keepers';
import type { Language } from '@/domain/text/language';
import { writeCanonical } from '@/server/text-package/canonical';
import { openImport } from '@/server/importers/open-import';
import { importPackage } from '@/server/use-cases/import-package';
import { importWords } from './import-words';
import { printLeft, printOutcome, type Print } from './print-outcome';
import { terminalProgress } from './terminal-progress';

/** Exit codes of the command. */
export const exit = { done: 0, refused: 1, failed: 2 } as const;

interface Arguments {
  readonly folder: string;
  readonly checkOnly: boolean;
  readonly earlier: boolean;
  /** Where the canonical form is to be written; then nothing is stored. */
  readonly canonical: string | null;
  readonly onConflict: ConflictRule;
  readonly removesGone: boolean;
  readonly variants: readonly string[];
  readonly language: Language;
}

export interface Surroundings {
  /** What a relative FOLDER starts from. */
  readonly from: string;
  /** As in LC_ALL, LC_MESSAGES or LANG. */
  readonly locale: string;
  readonly now: Date;
  readonly out: Print;
  readonly err: NodeJS.WritableStream & { readonly isTTY?: boolean };
  /** Told when files of others begin to be read, and when that is done: whoever started the program may bound it in time. */
  onReading?(reading: boolean): void;
}

/** The import command, its words as `usage` says them; returns the exit code. */
export async function runImport(words: readonly string[], { from, locale, now, out, err, onReading }: Surroundings): Promise<number> {
  const language: Language = locale.startsWith('ja') ? 'ja' : 'en';
  const given = readArguments(words, language);
  if (!given) {
    err.write(`${importWords[language].usage}\n`);
    return exit.failed;
  }
  const progress = terminalProgress(err, given.language, () => onReading?.(false));
  try {
    onReading?.(true);
    const opened = await openImport(resolve(from, given.folder), given);
    if (!opened) {
      err.write(`${importWords[given.language].noFolder(given.folder)}\n`);
      return exit.failed;
    }
    if ('problems' in opened) {
      progress.end();
      printOutcome({ kind: 'problems', ...opened }, dirname(given.folder), given.language, out);
      return exit.refused;
    }
    const { folders, told, check, left, isFile } = opened;
    const outcome = await importPackage(folders, {
      checkOnly: given.checkOnly || given.canonical !== null, earlier: given.earlier, onConflict: given.onConflict, removesGone: given.removesGone, now, progress, told, check,
    });
    progress.end();
    if (given.canonical !== null && outcome.kind === 'checked') writeCanonicalFile(resolve(from, given.canonical), outcome.canonical);
    const folder = isFile ? dirname(given.folder) : given.folder;
    const isDone = printOutcome(outcome, folder, given.language, out);
    if (isDone) printLeft(left, folder, given.language, out);
    return isDone ? exit.done : exit.refused;
  } catch (error) {
    progress.end();
    err.write(`${importWords[given.language].failed(error instanceof Error ? error.message : String(error))}\n`);
    return exit.failed;
  }
}

/** Exactly the bytes that the digest is over. */
function writeCanonicalFile(path: string, edition: object): void {
  const file = openSync(path, 'w');
  try {
    const pieces: string[] = [];
    writeCanonical(edition, (text) => {
      if (pieces.push(text) < 10_000) return;
      writeSync(file, pieces.splice(0).join(''));
    });
    writeSync(file, pieces.join(''));
  } finally {
    closeSync(file);
  }
}

function readArguments(words: readonly string[], locale: Language): Arguments | null {
  let folder: string | null = null;
  let checkOnly = false;
  let earlier = false;
  let canonical: string | null = null;
  let onConflict: ConflictRule = 'refuse';
  let removesGone = false;
  const variants: string[] = [];
  let language = locale;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (word === '--check') checkOnly = true;
    else if (word === '--earlier') earlier = true;
    else if (word === '--keep-concepts' || word === '--replace-concepts') {
      if (onConflict !== 'refuse') return null;
      onConflict = word === '--keep-concepts' ? 'keep' : 'replace';
    } else if (word === '--remove-concepts') removesGone = true;
    else if (word === '--variant') {
      const value = words[++index];
      if (value === undefined || !/^[A-Za-z]/.test(value)) return null;
      variants.push(value);
    } else if (word === '--canonical') {
      const value = words[++index];
      if (value === undefined || value.startsWith('-')) return null;
      canonical = value;
    } else if (word === '--lang') {
      const value = words[++index];
      if (value !== 'ja' && value !== 'en') return null;
      language = value;
    } else if (word.startsWith('-') || folder !== null) return null;
    else folder = word;
  }
  return folder === null ? null : { folder, checkOnly, earlier, canonical, onConflict, removesGone, variants, language };
}
