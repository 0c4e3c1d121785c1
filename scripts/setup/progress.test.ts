import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { runSteps } from './progress.mjs';

const said: string[] = [];
beforeEach(() => {
  said.length = 0;
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line.replace(/\d+\.\d s/, '0 s')));
});
afterEach(() => vi.restoreAllMocks());

const step = (title: string, run: () => Promise<string | undefined> = async () => undefined) => ({ title, run });

it('runs steps one after another, and says what each found', async () => {
  await runSteps([step('One', async () => 'up to date'), step('Two')]);
  expect(said).toEqual(['[1/2] One', '[1/2] up to date (0 s)', '[2/2] Two', '[2/2] done (0 s)']);
});

it('runs lists side by side, each in its order', async () => {
  let finish = () => {};
  const waiting = new Promise<undefined>((done) => (finish = () => done(undefined)));
  await runSteps([
    [[step('Slow', () => waiting), step('After it')], [step('Quick', async () => void finish() as undefined)]],
    step('Last'),
  ]);
  expect(said.filter((line) => !line.includes('done'))).toEqual(['[1/4] Slow', '[2/4] Quick', '[3/4] After it', '[4/4] Last']);
});

it('lets the others end before a failure is thrown, and runs nothing after it', async () => {
  const fails = step('Fails', () => Promise.reject(new Error('no')));
  await expect(runSteps([[[fails, step('Never')], [step('Other'), step('Its next')]], step('Never either')])).rejects.toThrow('no');
  expect(said.filter((line) => !line.includes('done'))).toEqual(['[1/5] Fails', '[2/5] Other', '[3/5] Its next']);
});
