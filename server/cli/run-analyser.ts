import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Language } from '@/domain/text/language';
import { buildReader } from '@/server/analyser/second/build-reader';
import { ReaderProblem } from '@/server/analyser/second/problem';
import { analyserMessages } from './analyser-messages';
import { languageOption, parsedOrNull } from './arguments';
import { exit, type CliContext } from './context';
import { percentage, statusLine } from './status-line';

interface Arguments {
  readonly folders: readonly string[];
  readonly to: string | null;
}

/** `build FOLDER… [--to FOLDER]`, with `--lang ja|en`; returns the exit code. `usual` is where it is built without `--to`. */
export async function runAnalyser(args: readonly string[], context: CliContext, usual: string): Promise<number> {
  const { from, out, err, onReading } = context;
  const { command, language } = readArguments(args, context.language);
  const messages = analyserMessages[language];
  if (!command) {
    err.write(`${messages.usage}\n`);
    return exit.failed;
  }
  const status = statusLine(err);
  try {
    onReading?.(true);
    const to = command.to === null ? usual : resolve(from, command.to);
    const built = await buildReader(command.folders.map((folder) => resolve(from, folder)), to, {
      onRead: (done, total) => status.say(`${messages.reading} … ${percentage(done, total)}`),
      onWrite: () => {
        onReading?.(false);
        status.say(`${messages.writing} …`);
      },
    });
    status.end();
    out(messages.built(built, relative(from, to) || '.'));
    return exit.done;
  } catch (error) {
    status.end();
    if (!(error instanceof ReaderProblem)) {
      err.write(`${messages.failed(error instanceof Error ? error.message : String(error))}\n${messages.nothingChanged}\n`);
      return exit.failed;
    }
    err.write(`${error.explain(language)}\n${messages.nothingChanged}\n`);
    return exit.refused;
  }
}

function readArguments(args: readonly string[], usual: Language): { readonly command: Arguments | null; readonly language: Language } {
  const parsed = parsedOrNull(() => parseArgs({ args: [...args], allowPositionals: true, options: { to: { type: 'string' }, lang: { type: 'string' } } }));
  const language = parsed && languageOption(parsed.values.lang, usual);
  if (!language) return { command: null, language: usual };
  const [verb, ...folders] = parsed.positionals;
  return { command: verb === 'build' && folders.length > 0 ? { folders, to: parsed.values.to ?? null } : null, language };
}
