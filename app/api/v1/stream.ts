/** Pieces smaller than this are sent together. */
const enough = 16 * 1024;

/** A body that is written as it is read: it waits for whoever reads it, and stops where they leave. */
export function streamOf(pieces: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const iterator = Symbol.asyncIterator in pieces ? pieces[Symbol.asyncIterator]() : pieces[Symbol.iterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      let text = '';
      for (;;) {
        const { done, value } = await iterator.next();
        if (!done && typeof value === 'string') {
          text += value;
          if (text.length < enough) continue;
        }
        if (text !== '') controller.enqueue(encoder.encode(text));
        if (done) return controller.close();
        if (typeof value !== 'string') controller.enqueue(value);
        return;
      }
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}
