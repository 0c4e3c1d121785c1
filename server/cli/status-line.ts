/** Milliseconds before anything is said, and between two lines where there is no terminal. */
const patience = 1_000;
const pause = 5_000;

/** What a long command is doing: one line that is rewritten on a terminal, a line now and then elsewhere. */
export function statusLine(stream: NodeJS.WritableStream & { readonly isTTY?: boolean }): { say(text: string): void; end(): void } {
  let last = performance.now() - pause + patience;
  let said = '';
  return {
    say(text) {
      const now = performance.now();
      if (text === said || now - last < (stream.isTTY ? 200 : pause)) return;
      last = now;
      said = text;
      stream.write(stream.isTTY ? `\r\u001b[K${text}` : `${text}\n`);
    },
    end() {
      if (said !== '' && stream.isTTY) stream.write('\r\u001b[K');
      said = '';
    },
  };
}

/** As `41 %`. */
export function percentage(done: number, total: number): string {
  return `${Math.floor((100 * done) / Math.max(total, 1))} %`;
}
