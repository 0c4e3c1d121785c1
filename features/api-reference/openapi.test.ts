import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Operation } from '@/domain/api/operations/operation';
import { operations } from '@/domain/api/operations/operations';
import { redocly } from '@/scripts/conformance/validators/redocly';
import { openApi } from './openapi';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taiyaku-openapi-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What the linter finds; that it finds nothing in ours is checked with all other formats (`scripts/conformance`). */
async function lint(document: unknown): Promise<readonly string[]> {
  const file = join(folder, 'openapi.json');
  await writeFile(file, JSON.stringify(document));
  return redocly.check([file]);
}

const site = 'https://reader.example';

describe('the OpenAPI document', () => {
  it('would not pass with a mistake in it', async () => {
    const document = openApi('en', site);
    const [path = '', item] = Object.entries(document.paths)[1] ?? [];
    const broken = { ...document, paths: { ...document.paths, [path]: { get: { ...item?.get, parameters: [], operationId: 'listWorks' } } } };
    const found = (await lint(broken)).join('\n');
    expect(found).toMatch(/path-parameters-defined/);
    expect(found).toMatch(/operation-operationId-unique/);
  });

  it('speaks both languages and says the same in them', () => {
    const [ja, en] = [openApi('ja', site), openApi('en', site)];
    expect(JSON.stringify(ja)).toMatch(/[ぁ-ん]/);
    expect(JSON.stringify(en)).not.toMatch(/[ぁ-んァ-ヶ]/);
    const skeleton = (value: unknown) => JSON.stringify(value, (key, inner: unknown) => (['description', 'summary', 'title'].includes(key) && typeof inner === 'string' ? '' : inner));
    expect(skeleton(ja)).toBe(skeleton(en));
  });

  it('has every operation, each once, with a request that it answers', () => {
    const document = openApi('en', site);
    expect(Object.values(document.paths).map(({ get }) => get.operationId).sort()).toEqual(operations.map(({ id }) => id).sort());
    for (const { path, example } of operations) {
      const pattern = new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+')}(?:\\?|$)`);
      expect(example, path).toMatch(pattern);
    }
  });

  it('says of each operation where it sends askers: to the one form of an address, and to files', () => {
    const document = openApi('en', site);
    for (const { path, moves = [] } of operations as readonly Operation[]) {
      const { responses } = document.paths[path]!.get;
      expect(['303', '308'].filter((status) => status in responses), path).toEqual(moves.map(String));
    }
    // Every resource of a passage has other ways to be written.
    for (const [path, { get }] of Object.entries(document.paths)) expect('308' in get.responses, path).toBe(path.includes('{passage}'));
  });
});
