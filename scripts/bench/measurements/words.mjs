import { app, work } from '../lib/app.mjs';
import { brotliBytes, kilobytes } from '../lib/weight.mjs';

/** Where the page fetches the words of the edition that is measured. */
export const wordsPath = `/api/v1/editions/${work}/2/words`;

/** @type {import('../registry.mjs').Measurement} */
export const words = {
  name: 'words',
  title: 'The word file of the column, fetched when a word is first asked about',
  async run() {
    const answer = await fetch(`${await app()}${wordsPath}`);
    if (!answer.ok) throw new Error(`${wordsPath} answered ${answer.status}.`);
    const body = Buffer.from(await answer.arrayBuffer());
    const { segments } = JSON.parse(body.toString());
    const count = segments.reduce((sum, [, places]) => sum + places.length / 4, 0);
    return [{
      name: 'word file, brotli 11', measured: kilobytes(brotliBytes(body)), baseline: null, unit: 'KB', limit: null,
      note: `${kilobytes(body.length).toFixed(1)} KB as JSON; ${count} words, with their senses, forms, grammar and kanji`,
    }];
  },
};
