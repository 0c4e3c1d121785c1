import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const settingsOf = (unit: string) => {
  const lines = readFileSync(join(import.meta.dirname, unit), 'utf8').split('\n').filter((line) => /^\w+=/.test(line));
  return new Map(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
};

describe('the system services', () => {
  it('let what serves write nothing but the folder of the database', () => {
    const serving = settingsOf('taiyaku.service');
    expect([serving.get('ProtectSystem'), serving.get('ReadWritePaths'), serving.get('UMask')]).toEqual(['strict', '/srv/taiyaku/var', '0077']);
    expect(serving.get('Requires')).toBe('taiyaku-build.service');
    expect(serving.get('User')).toBe(settingsOf('taiyaku-build.service').get('User'));
  });

  it('run scripts that there are', () => {
    for (const unit of ['taiyaku.service', 'taiyaku-build.service']) {
      const [, script = ''] = (settingsOf(unit).get('ExecStart') ?? '').split(' ');
      expect(existsSync(script), `${unit}: ${script}`).toBe(true);
    }
  });

  it('wait for longer than answers have to end', () => {
    const [, grace] = /const grace = ([\d_]+);/.exec(readFileSync('server/http/serve.ts', 'utf8')) ?? [];
    expect(Number(settingsOf('taiyaku.service').get('TimeoutStopSec')) * 1000).toBeGreaterThan(Number(grace?.replace('_', '')));
  });
});
