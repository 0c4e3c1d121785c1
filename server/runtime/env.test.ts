import { describe, expect, it } from 'vitest';
import { EnvironmentError, parseEnvironment } from './env';

describe('parseEnvironment', () => {
  it('has a default for every variable', () => {
    expect(parseEnvironment({})).toEqual({
      DATABASE_URL: 'file:./var/taiyaku.db',
      DICTIONARY_FOLDERS: ['./var/dictionaries', '/usr/share/edict'],
      DICTIONARY_SOURCE: 'https://www.edrdg.org/pub/Nihongo/',
      PORT: 3000,
      SITE_URL: 'http://localhost:3000',
      LOG_LEVEL: 'info',
      NEXT_DIST_DIR: '.next',
    });
  });

  it('takes an empty value for one that is not set', () => {
    expect(parseEnvironment({ PORT: '', SITE_URL: '' }).PORT).toBe(3000);
  });

  it('drops the slash at the end of the site address', () => {
    expect(parseEnvironment({ SITE_URL: 'https://reader.example.org/' }).SITE_URL).toBe(
      'https://reader.example.org',
    );
  });

  it('names every variable that cannot be used', () => {
    const parse = () => parseEnvironment({ PORT: 'many', SITE_URL: 'ftp://x', DATABASE_URL: 'db' });
    expect(parse).toThrow(EnvironmentError);
    for (const name of ['PORT', 'SITE_URL', 'DATABASE_URL']) expect(parse).toThrow(`${name}:`);
  });
});
