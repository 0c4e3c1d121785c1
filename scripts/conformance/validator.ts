import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

/** The files of a format, and what else a validator may need. */
export interface Checked {
  /** By the id of the format. */
  readonly files: ReadonlyMap<string, readonly string[]>;
}

/** What judges files of a format that is not our own reading of it: one file each, named in `validators.ts`. */
export interface Validator {
  /** The ids of the formats it judges. */
  readonly formats: readonly string[];
  /** The format as people call it, and the validator. */
  readonly format: string;
  readonly name: string;
  /** Null where it can be used here; else a sentence that says what is missing and where it is got. */
  missing(): string | null;
  version(): Promise<string>;
  /** What is wrong with the files, a line each. One call for all of them. */
  check(files: readonly string[]): Promise<readonly string[]>;
}

export function onPath(name: string): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  }) ?? null;
}

/** Runs a program to its end and keeps all it says. */
export function run(program: string, args: readonly string[]): Promise<{ readonly code: number; readonly output: string }> {
  return new Promise((done) => {
    execFile(program, args, { maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      done({ code: error ? Number(error.code ?? 1) || 1 : 0, output: `${stdout}\n${stderr}` });
    });
  });
}

/** Lines of output that say something. */
export function linesOf(output: string): string[] {
  return output.split('\n').map((line) => line.trim()).filter((line) => line !== '');
}

const folder = resolve(process.env.SCHEMAS || '../shared/schemas');

/** The faults that a program told, or that it ended without telling any. */
export function faultsOf(program: string, { code, output }: Awaited<ReturnType<typeof run>>, isFault: (line: string) => boolean): string[] {
  const lines = linesOf(output);
  const faults = lines.filter(isFault);
  return code === 0 || faults.length > 0 ? faults : [`${program} ended with ${code}: ${lines.join(' ')}`];
}

/** A schema that may not be passed on with this project: in the folder that SCHEMAS names. */
export function schema(file: string): string | null {
  const path = join(folder, file);
  return existsSync(path) ? path : null;
}

/** For programs that live a few seconds: compiled once, one collector. */
export const java = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-jar'] as const;
export const needsJava = () => (onPath('java') ? null : 'Java is not installed (Debian: default-jre-headless)');
/** Of a dependency; not every package lets its own description be imported. */
export const packageFolder = (name: string) => join(import.meta.dirname, '../../node_modules', name);
export const packageVersion = async (name: string) => (JSON.parse(readFileSync(join(packageFolder(name), 'package.json'), 'utf8')) as { version: string }).version;
export const debianVersion = async (name: string) => linesOf((await run('dpkg-query', ['-W', '-f', '${Version}', name])).output)[0] ?? 'unknown';
