import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { hasLeft } from './console-lines.mjs';

const withCode = (code: string) => Object.assign(new Error('x'), { code });

describe('what only says that somebody has left', () => {
  it.each([
    withCode('ECONNRESET'), withCode('EPIPE'), withCode('ERR_STREAM_PREMATURE_CLOSE'), new Error('aborted'),
    Object.assign(new Error('x'), { name: 'ResponseAborted' }), new DOMException('The operation was aborted', 'AbortError'),
    new Error('failed to pipe response', { cause: withCode('EPIPE') }),
  ])('is known: %s', (error) => expect(hasLeft(error)).toBe(true));

  it.each([new Error('no such table: Work'), withCode('ENOENT'), withCode('SQLITE_BUSY'), 'aborted', undefined, new Error('The import was aborted by the operator')])(
    'and nothing else is: %s', (error) => expect(hasLeft(error)).toBe(false),
  );
});

describe('the console of the server', () => {
  const run = (program: string, level = 'info') => {
    vi.stubEnv('LOG_LEVEL', level);
    const { stdout, stderr } = spawnSync(process.execPath, ['--import', pathToFileURL('server/runtime/log-console.mjs').href, '-e', program], { encoding: 'utf8' });
    vi.unstubAllEnvs();
    expect(stdout).toBe('');
    return stderr.trim().split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Record<string, unknown>);
  };

  it('is lines of JSON, without colours', () => {
    expect(run(String.raw`console.log('\x1b[1m\x1b[32m✓\x1b[39m\x1b[22m Ready in %d ms', 120); console.log(''); console.warn(' ⚠ slow')`)).toMatchObject([
      { level: 'info', msg: 'Ready in 120 ms', from: 'next', time: expect.stringMatching(/^\d{4}-.*Z$/) }, { level: 'warn', msg: 'slow' },
    ]);
  });

  it('has an error with its stack, in one line', () => {
    expect(run(`console.error(' ⨯', new Error('broken'))`)).toMatchObject([{ level: 'error', err: { message: 'broken', stack: expect.stringContaining('\n') } }]);
  });

  it('has no error where somebody has left', () => {
    const program = `console.error('failed to pipe response', Object.assign(new Error('aborted'), { code: 'ECONNRESET' }))`;
    expect(run(program)).toEqual([]);
    expect(run(program, 'debug')).toMatchObject([{ level: 'debug' }]);
  });
});
