import { env } from '@/server/runtime/env';
import { tellReading } from './tell-reading';

/** Where a command was called, in which language, and where it prints. */
export function commandContext() {
  const { INIT_CWD, LC_ALL, LC_MESSAGES, LANG } = env();
  return {
    // npm runs scripts in the project's folder and tells here where it was called.
    from: INIT_CWD ?? process.cwd(),
    locale: LC_ALL ?? LC_MESSAGES ?? LANG ?? '',
    now: new Date(),
    out: (line: string) => console.log(line),
    err: process.stderr,
    onReading: tellReading,
  };
}
