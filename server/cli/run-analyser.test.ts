import { join, relative } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { openSecondReader } from '@/server/analyser/second/open-reader';
import { removeFolders, scratchFolder, unidicFolder } from '@/server/analyser/second/testing/tiny-unidic';
import { languageOfLocale } from './context';
import { runAnalyser } from './run-analyser';

afterAll(removeFolders);

async function run(words: string[], { locale = 'C', from = process.cwd(), usual = '/nowhere/analyser' } = {}) {
  let errors = '';
  const lines: string[] = [];
  const told: boolean[] = [];
  const err = new Writable({ write: (chunk: Buffer, _, done) => { errors += chunk.toString(); done(); } });
  const code = await runAnalyser(words, {
    from, language: languageOfLocale(locale), now: new Date('2026-11-23T00:00:00Z'), out: (line) => lines.push(line), err, onReading: (reading) => told.push(reading),
  }, usual);
  return { code, out: lines.join('\n'), err: errors, told };
}

describe('the analyser command', () => {
  it('builds the second reader where the importer looks for it, and says what it is', async () => {
    const usual = join(await scratchFolder(), 'analyser');
    const { code, out, err, told } = await run(['build', await unidicFolder()], { usual });
    expect({ code, err, told }).toEqual({ code: 0, err: '', told: [true, false] });
    expect(out).toContain('10 entries of UniDic 3.1, 4 × 4 groups of contexts');
    expect(out).toContain('The UniDic Consortium');
    expect(out).toContain(`SHA-256: ${(await openSecondReader(usual))?.digest}`);
  });

  it('builds elsewhere, both folders named from where it was called, and answers in Japanese', async () => {
    const from = await scratchFolder();
    const { code, out } = await run(['build', relative(from, await unidicFolder()), '--to', 'second', '--lang', 'ja'], { from });
    expect(code).toBe(0);
    expect(out).toMatch(/^second：UniDic 3\.1 の見出し 10/);
    expect(await openSecondReader(join(from, 'second'))).not.toBeNull();
  });

  it('says in which file and line UniDic is malformed, in both languages', async () => {
    const folder = await unidicFolder({ 'unk.def': 'DEFAULT,1,1,9000\n' });
    const english = await run(['build', folder]);
    expect(english.code).toBe(1);
    expect(english.err).toContain(`${folder}/unk.def:1: The line has 4 columns`);
    expect(english.err).toContain('Nothing was written');
    expect((await run(['build', folder], { locale: 'ja_JP.UTF-8' })).err).toContain('unk.def:1: この行は 4 列');
  });

  it.each([[[]], [['build']], [['build', 'x', '--to']], [['build', 'x', '--fast']], [['sing', 'x']], [['build', 'x', '--lang', 'fr']], [['build', '--to', 'x']]])('shows how it is used: %j', async (words) => {
    const { code, err } = await run(words);
    expect(code).toBe(2);
    expect(err).toContain('Usage: npm run analyser');
  });
});
