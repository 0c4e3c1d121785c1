import { relative, resolve } from 'node:path';
import type { Language } from '@/domain/text/language';
import { buildReader } from '@/server/analyser/second/build-reader';
import { ReaderProblem } from '@/server/analyser/second/problem';
import { analyserWords } from './analyser-words';
import { exit, type Surroundings } from './run-import';
import { share, statusLine } from './status-line';

interface Arguments {
  readonly folders: readonly string[];
  readonly to: string | null;
}

/** `build FOLDER… [--to FOLDER]`, with `--lang ja|en`; returns the exit code. `usual` is where it is built without `--to`. */
export async function runAnalyser(given: readonly string[], { from, locale, out, err, onReading }: Surroundings, usual: string): Promise<number> {
  const { command, language } = readArguments(given, locale.startsWith('ja') ? 'ja' : 'en');
  const words = analyserWords[language];
  if (!command) {
    err.write(`${words.usage}\n`);
    return exit.failed;
  }
  const status = statusLine(err);
  try {
    onReading?.(true);
    const to = command.to === null ? usual : resolve(from, command.to);
    const built = await buildReader(command.folders.map((folder) => resolve(from, folder)), to, {
      onRead: (done, total) => status.say(`${words.reading} … ${share(done, total)}`),
      onWrite: () => {
        onReading?.(false);
        status.say(`${words.writing} …`);
      },
    });
    status.end();
    out(words.built(built, relative(from, to) || '.'));
    return exit.done;
  } catch (error) {
    status.end();
    if (!(error instanceof ReaderProblem)) {
      err.write(`${words.failed(error instanceof Error ? error.message : String(error))}\n${words.nothingChanged}\n`);
      return exit.failed;
    }
    err.write(`${error.explain(language)}\n${words.nothingChanged}\n`);
    return exit.refused;
  }
}

function readArguments(given: readonly string[], locale: Language): { command: Arguments | null; language: Language } {
  const words = [...given];
  let language = locale;
  let to: string | null = null;
  for (const option of ['--lang', '--to']) {
    const at = words.indexOf(option);
    if (at === -1) continue;
    const [, value] = words.splice(at, 2);
    if (value === undefined || value.startsWith('--')) return { command: null, language };
    if (option === '--to') to = value;
    else if (value === 'ja' || value === 'en') language = value;
    else return { command: null, language };
  }
  const [verb, ...folders] = words;
  const isCommand = verb === 'build' && folders.length > 0 && !folders.some((folder) => folder.startsWith('--'));
  return { command: isCommand ? { folders, to } : null, language };
}
