import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Language } from '@/domain/text/language';
import { DictionaryProblem, printPlace } from '@/server/dictionaries/problem';
import { FetchProblem, fetchDictionaries } from '@/server/use-cases/fetch-dictionaries';
import { importDefaultDictionaries, importDictionary, type DictionaryOutcome, type DictionaryProgress } from '@/server/use-cases/import-dictionary';
import { manageDictionaries } from '@/server/use-cases/manage-dictionaries';
import type { OnRead } from '@/server/dictionaries/sink';
import { languageOption, parsedOrNull } from './arguments';
import { exit, type CliContext } from './context';
import { dictionaryMessages } from './dictionary-messages';
import { percentage, statusLine } from './status-line';

type Command =
  | { readonly kind: 'import'; readonly file: string }
  | { readonly kind: 'import-default' }
  | { readonly kind: 'get' }
  | { readonly kind: 'list' }
  | { readonly kind: 'remove'; readonly name: string };

/** Where dictionaries are looked for and fetched from. */
export interface DictionaryPlaces {
  /** The first is where fetched files are kept. */
  readonly folders: readonly string[];
  readonly source: string;
}

/** `import FILE`, `import --default`, `get`, `list`, `remove NAME`, each with `--lang ja|en`; returns the exit code. */
export async function runDictionary(args: readonly string[], context: CliContext, { folders, source }: DictionaryPlaces): Promise<number> {
  const { from, now, out, err, onReading } = context;
  const { command, language } = readArguments(args, context.language);
  const messages = dictionaryMessages[language];
  const refuse = (sentence: string, code: number = exit.failed) => {
    err.write(`${sentence}\n`);
    return code;
  };
  if (!command) return refuse(messages.usage);
  const progress = percentages(err, language, onReading);
  const takeDefault = async () => {
    const { taken, refused } = await importDefaultDictionaries(folders, now, progress);
    progress.end();
    for (const { path, problem } of refused) err.write(`${located(relative(from, path), problem, language)}\n`);
    for (const outcome of taken) out(describe(outcome, language));
  };
  try {
    if (command.kind === 'list') {
      const lines = (await manageDictionaries.list()).map(messages.listed);
      out(lines.length > 0 ? lines.join('\n') : messages.none);
    } else if (command.kind === 'remove') {
      if (!manageDictionaries.remove(command.name, new Date())) return refuse(messages.noDictionary(command.name), exit.refused);
      out(messages.removed(command.name));
    } else if (command.kind === 'import-default') {
      await takeDefault();
    } else if (command.kind === 'get') {
      const fetched = await fetchDictionaries({ source, folder: folders[0] ?? '.', onFetch: progress.onFetch });
      progress.end();
      for (const { address, path, isNew } of fetched) out(isNew ? messages.fetched(address, relative(from, path)) : messages.newest(relative(from, path)));
      await takeDefault();
    } else {
      const path = resolve(from, command.file);
      if (!existsSync(path)) return refuse(messages.noFile(command.file));
      out(describe(await importDictionary(path, now, progress), language));
    }
    return exit.done;
  } catch (error) {
    progress.end();
    if (error instanceof FetchProblem) return refuse(located(error.address, error.problem, language), exit.refused);
    if (!(error instanceof DictionaryProblem)) return refuse(messages.failed(error instanceof Error ? error.message : String(error)));
    return refuse(`${located(command.kind === 'import' ? command.file : '', error, language)}\n${messages.nothingStored}`, exit.refused);
  } finally {
    progress.end();
  }
}

/** A problem with the file and the place in it. */
function located(file: string, problem: DictionaryProblem, language: Language): string {
  return `${file}${problem.place.file === null ? '' : '/'}${printPlace(problem.place)}: ${problem.explain(language)}`;
}

function describe(outcome: DictionaryOutcome, language: Language): string {
  const messages = dictionaryMessages[language];
  return outcome.kind === 'unchanged' ? messages.unchanged(outcome.name) : messages.stored(outcome.header, outcome.result);
}

function readArguments(args: readonly string[], usual: Language): { readonly command: Command | null; readonly language: Language } {
  const parsed = parsedOrNull(() => parseArgs({ args: [...args], allowPositionals: true, options: { default: { type: 'boolean', default: false }, lang: { type: 'string' } } }));
  const language = parsed && languageOption(parsed.values.lang, usual);
  if (!language) return { command: null, language: usual };
  return { command: readCommand(parsed.positionals, parsed.values.default), language };
}

function readCommand([verb, name, ...more]: readonly string[], isDefault: boolean): Command | null {
  if (more.length > 0) return null;
  if (isDefault) return verb === 'import' && name === undefined ? { kind: 'import-default' } : null;
  if (verb === 'list' || verb === 'get') return name === undefined ? { kind: verb } : null;
  if (name === undefined) return null;
  if (verb === 'import') return { kind: 'import', file: name };
  return verb === 'remove' ? { kind: 'remove', name } : null;
}

/** Says how far an import is. */
function percentages(stream: CliContext['err'], language: Language, onReading: CliContext['onReading']): DictionaryProgress & { readonly onFetch: OnRead; end(): void } {
  const messages = dictionaryMessages[language];
  const { say, end } = statusLine(stream);
  let reading = false;
  const setReading = (value: boolean) => {
    if (reading !== value) onReading?.(value);
    reading = value;
  };
  return {
    onFetch: (done, total) => say(`${messages.fetching} … ${percentage(done, total)}`),
    onRead: (done, total) => {
      setReading(true);
      say(`${messages.reading} … ${percentage(done, total)}`);
    },
    onStore: () => {
      setReading(false);
      say(`${messages.storing} …`);
    },
    end,
  };
}
