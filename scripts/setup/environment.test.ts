import { afterEach, describe, expect, it, vi } from 'vitest';
import { settings } from './environment.mjs';

afterEach(() => vi.unstubAllEnvs());

describe('the settings of the scripts', () => {
  it.each(['postgres://user:secret@host/db', 'var/taiyaku.db', 'file:'])('refuses %s as a database, and repeats no password', (url) => {
    vi.stubEnv('DATABASE_URL', url);
    expect(() => settings()).toThrow(/^DATABASE_URL has to be `file:` and a path/);
    expect(() => settings()).not.toThrow(/secret/);
  });

  it('finds the database file from the root of the project', () => {
    vi.stubEnv('DATABASE_URL', 'file:./var/other.db');
    expect(settings().databaseFile).toMatch(/^\/.*\/var\/other\.db$/);
  });

  it('listens to this machine alone where nobody says otherwise', () => {
    vi.stubEnv('HOST', '');
    expect(settings().host).toBe('127.0.0.1');
    vi.stubEnv('HOST', '0.0.0.0');
    expect(settings().host).toBe('0.0.0.0');
    for (const host of ['http://localhost', '1:2', '300.1.1.1']) {
      vi.stubEnv('HOST', host);
      expect(() => settings()).toThrow(/^HOST is /);
    }
  });

  it.each(['0', '65536', 'many', '1.5'])('refuses the port %s', (port) => {
    vi.stubEnv('PORT', port);
    expect(() => settings()).toThrow(/^PORT is /);
  });
});
