import type { Language } from '@/domain/text/language';
import { env } from '@/server/runtime/env';

/** Exit codes of the commands. */
export const exit = { done: 0, refused: 1, failed: 2 } as const;

export type Print = (line: string) => void;

/** Where a command was called, in which language it answers, and where it prints. */
export interface CliContext {
  /** What relative paths start from. */
  readonly from: string;
  /** Unless `--lang` says otherwise. */
  readonly language: Language;
  readonly now: Date;
  readonly out: Print;
  readonly err: NodeJS.WritableStream & { readonly isTTY?: boolean };
  /** Called when files of others begin to be read, and when that is done: whoever started the program may bound it in time. */
  onReading?(reading: boolean): void;
}

/** The language of a POSIX locale, as `ja_JP.UTF-8`. */
export function languageOfLocale(locale: string): Language {
  return locale.startsWith('ja') ? 'ja' : 'en';
}

export function commandContext(): CliContext {
  const { INIT_CWD, LC_ALL, LC_MESSAGES, LANG } = env();
  return {
    // npm runs scripts in the project's folder and tells here where it was called.
    from: INIT_CWD ?? process.cwd(),
    language: languageOfLocale(LC_ALL ?? LC_MESSAGES ?? LANG ?? ''),
    now: new Date(),
    out: (line) => console.log(line),
    err: process.stderr,
    // To the script that started this program (scripts/setup/bounds.mjs); without one nobody listens.
    onReading: (reading) => process.send?.(reading ? 'reading' : 'read'),
  };
}
