import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Language } from '@/domain/text/language';
import { DictionaryProblem, printPlace } from '@/server/importers/dictionaries/problem';
import { importDefaultDictionary, importDictionary, type DictionaryOutcome, type DictionaryProgress } from '@/server/use-cases/import-dictionary';
import { keepDictionaries } from '@/server/use-cases/keep-dictionaries';
import { dictionaryWords } from './dictionary-words';
import { exit, type Surroundings } from './run-import';

type Command =
  | { readonly kind: 'import'; readonly file: string }
  | { readonly kind: 'import-default' }
  | { readonly kind: 'list' }
  | { readonly kind: 'remove'; readonly name: string };

/** `import FILE`, `import --default`, `list`, `remove NAME`, each with `--lang ja|en`; returns the exit code. */
export async function runDictionary(given: readonly string[], { from, locale, now, out, err }: Surroundings): Promise<number> {
  const { command, language } = readArguments(given, locale.startsWith('ja') ? 'ja' : 'en');
  const words = dictionaryWords[language];
  const refuse = (sentence: string, code: number = exit.failed) => {
    err.write(`${sentence}\n`);
    return code;
  };
  if (!command) return refuse(words.usage);
  const progress = percentages(err, language);
  try {
    if (command.kind === 'list') {
      const lines = (await keepDictionaries.list()).map(words.listed);
      out(lines.length > 0 ? lines.join('\n') : words.none);
    } else if (command.kind === 'remove') {
      if (!keepDictionaries.remove(command.name, new Date())) return refuse(words.noDictionary(command.name), exit.refused);
      out(words.removed(command.name));
    } else if (command.kind === 'import-default') {
      out(describe(await importDefaultDictionary(now, progress), language));
    } else {
      const path = resolve(from, command.file);
      if (!existsSync(path)) return refuse(words.noFile(command.file));
      out(describe(await importDictionary(path, now, progress), language));
    }
    return exit.done;
  } catch (error) {
    progress.end();
    if (!(error instanceof DictionaryProblem)) return refuse(words.failed(error instanceof Error ? error.message : String(error)));
    const place = printPlace(error.place);
    const file = command.kind === 'import' ? command.file : '';
    return refuse(`${file}${place === '' ? '' : error.place.file === null ? `:${place}` : `/${place}`}: ${error.explain(language)}\n${words.nothingStored}`, exit.refused);
  } finally {
    progress.end();
  }
}

function describe(outcome: DictionaryOutcome, language: Language): string {
  const words = dictionaryWords[language];
  return outcome.kind === 'unchanged' ? words.unchanged(outcome.name) : words.stored(outcome.header, outcome.result);
}

function readArguments(given: readonly string[], locale: Language): { command: Command | null; language: Language } {
  const words = [...given];
  let language = locale;
  const option = words.indexOf('--lang');
  if (option !== -1) {
    const [, value] = words.splice(option, 2);
    if (value !== 'ja' && value !== 'en') return { command: null, language };
    language = value;
  }
  const [verb, name, ...rest] = words;
  if (rest.length > 0) return { command: null, language };
  if (verb === 'list' && name === undefined) return { command: { kind: 'list' }, language };
  if (verb === 'import' && name === '--default') return { command: { kind: 'import-default' }, language };
  if (name === undefined || name.startsWith('--')) return { command: null, language };
  if (verb === 'import') return { command: { kind: 'import', file: name }, language };
  return { command: verb === 'remove' ? { kind: 'remove', name } : null, language };
}

/** Milliseconds before anything is said, and between two lines where there is no terminal. */
const patience = 1_000;
const pause = 5_000;

/** One line that is rewritten on a terminal, a line now and then elsewhere. */
function percentages(stream: Surroundings['err'], language: Language): DictionaryProgress & { end(): void } {
  const words = dictionaryWords[language];
  let last = performance.now() - pause + patience;
  let said = '';
  const say = (text: string) => {
    const now = performance.now();
    if (text === said || now - last < (stream.isTTY ? 200 : pause)) return;
    last = now;
    said = text;
    stream.write(stream.isTTY ? `\r\u001b[K${text}` : `${text}\n`);
  };
  return {
    onRead: (done, total) => say(`${words.reading} … ${Math.floor((100 * done) / Math.max(total, 1))} %`),
    onStore: () => say(`${words.storing} …`),
    end() {
      if (said !== '' && stream.isTTY) stream.write('\r\u001b[K');
      said = '';
    },
  };
}
