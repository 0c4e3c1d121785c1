import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keptSecret } from './profile-secret';
import { sign, verify } from './signed-token';

describe('a signed token', () => {
  const secret = 's'.repeat(32);

  it('names whom it was signed for', () => {
    expect(verify(sign('ab-12', secret), secret)).toBe('ab-12');
  });

  it.each(['', '.', 'ab', 'ab.', '.x', 'ab.x', `ab-13.${sign('ab-12', secret).split('.')[1]}`, `${sign('ab', secret)}.x`])('names nobody: “%s”', (token) => {
    expect(verify(token, secret)).toBeNull();
  });

  it('of another secret names nobody', () => {
    expect(verify(sign('ab', 't'.repeat(32)), secret)).toBeNull();
  });
});

describe('a secret that is kept', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'secret-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is made once, and for its owner alone', () => {
    const secret = keptSecret(join(folder, 'var'));
    expect(secret).toHaveLength(43);
    expect(keptSecret(join(folder, 'var'))).toBe(secret);
    expect(statSync(join(folder, 'var/profile-secret')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(folder, 'var/profile-secret'), 'utf8')).toBe(secret);
  });

  it('is refused where it is too short', () => {
    writeFileSync(join(folder, 'profile-secret'), 'short');
    expect(() => keptSecret(folder)).toThrow(/32 characters/);
  });
});
