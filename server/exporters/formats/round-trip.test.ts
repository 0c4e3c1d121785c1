import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryFolders, type Files } from '@/server/importers/testing/memory-folder';
import { harbourWith } from '@/server/importers/testing/harbour';
import { model } from '@/server/importers/testing/models';
import { printPackage } from '@/server/importers/testing/print-package';
import { isGood, readPackage, type GoodPackage } from '@/server/importers/read-package';
import { memorySource } from '../testing/memory-source';
import { packageFiles } from './package';

function read(files: Files): GoodPackage {
  const result = readPackage(memoryFolders(files));
  if (!isGood(result)) throw new Error(`${JSON.stringify(result.problems, null, 1)}\n${String(files['text.txt'])}`);
  return result;
}

async function written(edition: GoodPackage): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for await (const { path, content } of packageFiles(memorySource(edition))) {
    let text = '';
    for await (const piece of content()) text += String(piece);
    files[path.replace(/^[^/]+\//, '')] = text;
  }
  return files;
}

describe('a package that is written', { timeout: 60_000 }, () => {
  it('is read as the same edition, whatever it holds', async () => {
    await fc.assert(fc.asyncProperty(model, async (meant) => {
      const edition = read(printPackage(meant));
      const files = await written(edition);
      const again = read(files);
      expect(again.content).toEqual(edition.content);
      expect(again.digest).toBe(edition.digest);
      expect(await written(again)).toEqual(files);
    }), { numRuns: 150 });
  });

  it('keeps links, notes, terms, senses and patterns', async () => {
    const edition = read(harbourWith());
    const again = read(await written(edition));
    expect(again.digest).toBe(edition.digest);
    expect(again.glossaryDigest).toBe(edition.glossaryDigest);
  });
});
