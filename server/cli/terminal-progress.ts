import type { Language } from '@/domain/text/language';
import type { Phase, Progress } from '@/server/text-package/progress';
import { importMessages } from './import-messages';

/** Milliseconds before anything is said: short imports stay silent. */
const patience = 1_000;

/** Says on a stream what a long import is doing: one line that is rewritten on a terminal, a line a phase elsewhere. `onRead`: all files were read. */
export function terminalProgress(
  stream: NodeJS.WritableStream & { readonly isTTY?: boolean }, language: Language, onRead: () => void = () => undefined,
): Progress & { end(): void } {
  const began = performance.now();
  let current: Phase | null = null;
  let said = '';
  const say = (text: string) => {
    if (performance.now() - began < patience || text === said) return;
    stream.write(stream.isTTY ? `\r\u001b[K${text}` : `${text}\n`);
    said = text;
  };
  return {
    phase(name) {
      if (name === 'words' || name === 'store') onRead();
      current = name;
      say(`${importMessages[language].phases[name]} …`);
    },
    step(done, total) {
      if (current && stream.isTTY) say(`${importMessages[language].phases[current]} … ${done} / ${total}`);
    },
    end() {
      if (said !== '' && stream.isTTY) stream.write('\r\u001b[K');
    },
  };
}
