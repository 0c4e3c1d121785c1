import { afterEach, describe, expect, it, vi } from 'vitest';
import { createLog } from './log';

function collect(level: Parameters<typeof createLog>[0]) {
  const lines: string[] = [];
  return { lines, log: createLog(level, { write: (line) => void lines.push(line) }) };
}

afterEach(() => vi.useRealTimers());

describe('the log', () => {
  it('writes one line of JSON, with level, time, words and the error', () => {
    vi.useFakeTimers({ now: Date.UTC(2026, 10, 23, 4, 5, 6, 7) });
    const { lines, log } = collect('info');
    log.error({ err: new Error('no such table') }, 'The database does not answer');
    expect(lines).toHaveLength(1);
    const line = JSON.parse(lines[0] ?? '') as { time: string };
    expect(line).toMatchObject({ level: 'error', msg: 'The database does not answer', err: { type: 'Error', message: 'no such table' } });
    expect(line.time).toBe('2026-11-23T04:05:06.007Z');
    expect(Object.keys(line).sort()).toEqual(['err', 'level', 'msg', 'time']);
  });

  it.each([
    ['debug', 3],
    ['info', 2],
    ['error', 1],
    ['silent', 0],
  ] as const)('at %s says %i of three things', (level, said) => {
    const { lines, log } = collect(level);
    log.debug('detail');
    log.info('news');
    log.error('trouble');
    expect(lines).toHaveLength(said);
  });
});
