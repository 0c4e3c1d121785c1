import { textPositionSelectorMatcher, textQuoteSelectorMatcher, type TextPositionSelector, type TextQuoteSelector } from '@apache-annotator/selector';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { temporaryDatabase, type TemporaryDatabase } from '@/server/repositories/testing/temporary-database';
import { exported, importFolder } from '@/server/use-cases/testing/exported-files';
import { GET } from './editions/[work]/[edition]/passages/[passage]/text/[textFile]/route';

let temporary: TemporaryDatabase;
beforeAll(async () => {
  temporary = await temporaryDatabase();
  for (const name of ['doshikoku', 'notation-example']) await importFolder(`content/${name}`);
}, 120_000);
afterAll(() => temporary.close());

interface Annotated {
  readonly rights?: string;
  readonly total: number;
  readonly first: { readonly items: readonly { readonly id: string; readonly target: string | Target }[] };
}
interface Target {
  readonly source: { readonly id: string; readonly language: string; readonly format: string };
  readonly selector: readonly [TextQuoteSelector, TextPositionSelector];
}

async function served(address: string): Promise<Response> {
  const [, work = '', edition = '', passage = '', textFile = ''] = /\/editions\/([^/]+)\/([^/]+)\/passages\/([^/]+)\/text\/([^/]+)$/.exec(address) ?? [];
  return GET(new Request(address), { params: Promise.resolve({ work, edition, passage, textFile }) });
}

/** A text of one piece, as Apache Annotator reads it. */
const chunks = (text: string) => ({ currentChunk: { data: text }, nextChunk: () => null, previousChunk: () => null, precedesCurrentChunk: () => false });

async function found(matches: AsyncIterable<{ startIndex: number; endIndex: number }>): Promise<string[]> {
  const list: string[] = [];
  for await (const { startIndex, endIndex } of matches) list.push(`${startIndex}–${endIndex}`);
  return list;
}

it.each([['notation-example', null], ['doshikoku', '4.1-6.2'], ['doshikoku', '4.2~ja4-30']])('Apache Annotator finds every annotation of %s (%s) in the text that it names', { timeout: 240_000 }, async (work, passage) => {
  const collection = JSON.parse(String((await exported(work, passage, 'annotations.jsonld')).bytes)) as Annotated;
  const { items } = collection.first;
  expect(collection.total).toBe(items.length);
  expect(collection.rights).toBe('https://spdx.org/licenses/CC-BY-4.0');
  const texts = new Map<string, string>();
  const lost: string[] = [];
  let japanese = 0;
  for (const { id, target } of items) {
    // An entry of the apparatus that has no place in the text is on the edition.
    if (typeof target === 'string') continue;
    const { source, selector: [quote, position] } = target;
    if (source.language === 'ja') japanese += 1;
    if (!texts.has(source.id)) {
      const answer = await served(source.id);
      expect([answer.status, answer.headers.get('Content-Type'), answer.headers.get('Content-Language')]).toEqual([200, 'text/plain; charset=utf-8', source.language]);
      texts.set(source.id, await answer.text());
    }
    const text = texts.get(source.id) ?? '';
    const [at] = await found(textPositionSelectorMatcher(position)(chunks(text)));
    const quoted = await found(textQuoteSelectorMatcher(quote)(chunks(text)));
    const [start = 0, end = 0] = (at ?? '').split('–').map(Number);
    if (at === undefined || text.slice(start, end) !== quote.exact || !quoted.includes(at)) lost.push(`${id}: ${String(at)}, ${quoted.join(' ')}`);
  }
  expect(japanese).toBeGreaterThan(0);
  expect(lost).toEqual([]);
});

it('the text of a passage has its blocks on lines of their own, and one address', async () => {
  const at = (passage: string, text: string) => served(`http://localhost:3000/api/v1/editions/doshikoku/1/passages/${passage}/text/${text}`);
  expect(await (await at('0.3-0.4', 'ja.txt')).text()).toBe('日本と同志国の防衛協力\n——増大する重要性と日本の役割');
  expect((await at('4.2~ja0-5', 'ja.txt')).headers.get('Content-Language')).toBe('ja');
  expect(await (await at('4.2~ja0-5', 'ja.txt')).text()).toBe('22年の安');
  const moved = await at('04.2', 'en.txt');
  expect([moved.status, moved.headers.get('Location')]).toEqual([308, '/api/v1/editions/doshikoku/1/passages/4.2/text/en.txt']);
  for (const [passage, text] of [['99.1', 'ja.txt'], ['4.2', 'fr.txt']] as const) expect((await at(passage, text)).status).toBe(404);
});
