import { closeSync, openSync, writeSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { ConflictRule } from '@/domain/glossary/concept-owners';
import type { Language } from '@/domain/text/language';
import { writeCanonical } from '@/server/text-package/canonical';
import { openImport } from '@/server/importers/open-import';
import { importPackage } from '@/server/use-cases/import-package';
import { languageOption, parsedOrNull } from './arguments';
import { exit, type CliContext } from './context';
import { importMessages } from './import-messages';
import { printOmitted, printOutcome } from './print-outcome';
import { terminalProgress } from './terminal-progress';

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

/** The import command, its arguments as `usage` says them; returns the exit code. */
export async function runImport(args: readonly string[], { from, language, now, out, err, onReading }: CliContext): Promise<number> {
  const given = readArguments(args, language);
  if (!given) {
    err.write(`${importMessages[language].usage}\n`);
    return exit.failed;
  }
  const progress = terminalProgress(err, given.language, () => onReading?.(false));
  try {
    onReading?.(true);
    const opened = await openImport(resolve(from, given.folder), given);
    if (!opened) {
      err.write(`${importMessages[given.language].noFolder(given.folder)}\n`);
      return exit.failed;
    }
    if ('problems' in opened) {
      progress.end();
      printOutcome({ kind: 'problems', ...opened }, dirname(given.folder), given.language, out);
      return exit.refused;
    }
    const { folders, mapProblem, check, omitted, isFile } = opened;
    const outcome = await importPackage(folders, {
      checkOnly: given.checkOnly || given.canonical !== null, earlier: given.earlier, onConflict: given.onConflict, removesGone: given.removesGone, now, progress, mapProblem, check,
    });
    progress.end();
    if (given.canonical !== null && outcome.kind === 'checked') writeCanonicalFile(resolve(from, given.canonical), outcome.canonical);
    const folder = isFile ? dirname(given.folder) : given.folder;
    const isDone = printOutcome(outcome, folder, given.language, out);
    if (isDone) printOmitted(omitted, folder, given.language, out);
    return isDone ? exit.done : exit.refused;
  } catch (error) {
    progress.end();
    err.write(`${importMessages[given.language].failed(error instanceof Error ? error.message : String(error))}\n`);
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

const options = {
  check: { type: 'boolean', default: false }, earlier: { type: 'boolean', default: false }, canonical: { type: 'string' },
  'keep-concepts': { type: 'boolean', default: false }, 'replace-concepts': { type: 'boolean', default: false }, 'remove-concepts': { type: 'boolean', default: false },
  variant: { type: 'string', multiple: true, default: [] as string[] }, lang: { type: 'string' },
} as const;

function readArguments(args: readonly string[], usual: Language): Arguments | null {
  const parsed = parsedOrNull(() => parseArgs({ args: [...args], options, allowPositionals: true }));
  const language = parsed && languageOption(parsed.values.lang, usual);
  if (!language) return null;
  const { values, positionals: [folder, ...more] } = parsed;
  const { 'keep-concepts': keeps, 'replace-concepts': replaces } = values;
  if (folder === undefined || more.length > 0 || (keeps && replaces) || values.variant.some((tag) => !/^[A-Za-z]/.test(tag))) return null;
  return {
    folder, language, checkOnly: values.check, earlier: values.earlier, canonical: values.canonical ?? null,
    onConflict: keeps ? 'keep' : replaces ? 'replace' : 'refuse', removesGone: values['remove-concepts'], variants: values.variant,
  };
}
