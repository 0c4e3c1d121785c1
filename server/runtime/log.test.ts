import { describe, expect, it } from 'vitest';
import { createLog } from './log';

function collect(level: Parameters<typeof createLog>[0]) {
  const lines: string[] = [];
  return { lines, log: createLog(level, { write: (line) => void lines.push(line) }) };
}

describe('the log', () => {
  it('writes one line of JSON, with level, time, words and the error', () => {
    const { lines, log } = collect('info');
    log.error({ err: new Error('no such table') }, 'The database does not answer');
    expect(lines).toHaveLength(1);
    const line = JSON.parse(lines[0] ?? '') as { time: string };
    expect(line).toMatchObject({ level: 'error', msg: 'The database does not answer', err: { type: 'Error', message: 'no such table' } });
    expect(Math.abs(Date.parse(line.time) - Date.now())).toBeLessThan(60_000);
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
