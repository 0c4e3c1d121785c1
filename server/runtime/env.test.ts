import { describe, expect, it } from 'vitest';
import { EnvironmentError, parseEnvironment } from './env';

describe('parseEnvironment', () => {
  it('has a default for every variable', () => {
    expect(parseEnvironment({})).toEqual({
      DATABASE_URL: 'file:./var/taiyaku.db',
      DICTIONARY_FOLDERS: ['./var/dictionaries', '/usr/share/edict'],
      DICTIONARY_SOURCE: 'https://www.edrdg.org/pub/Nihongo/',
      ANALYSER_FOLDER: './var/analyser',
      PORT: 3000,
      HOST: '127.0.0.1',
      SITE_URL: 'http://localhost:3000',
      TRUSTED_PROXY: '',
      RATE_LIMITS: 1,
      CONTACT_EMAIL: 'contact@example.invalid',
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

  it.each([
    [{ PORT: '4310' }, 'http://localhost:4310'],
    [{ PORT: '4310', HOST: '0.0.0.0' }, 'http://localhost:4310'],
    [{ HOST: '::' }, 'http://localhost:3000'],
    [{ HOST: 'localhost' }, 'http://localhost:3000'],
    [{ HOST: '::1' }, 'http://[::1]:3000'],
    [{ HOST: '127.0.0.2' }, 'http://127.0.0.2:3000'],
    [{ HOST: '192.168.1.5', PORT: '80' }, 'http://192.168.1.5'],
    [{ PORT: '4310', SITE_URL: '' }, 'http://localhost:4310'],
    [{ HOST: 'reader.local' }, 'http://reader.local:3000'],
    [{ HOST: '2001:db8::5' }, 'http://[2001:db8::5]:3000'],
    [{ PORT: '4310', SITE_URL: 'https://reader.example.org' }, 'https://reader.example.org'],
  ])('has readers see the address that is served: %j', (given, site) => expect(parseEnvironment(given).SITE_URL).toBe(site));

  it.each(['http://x/', '1:2', 'a b', '300.1.1.1'])('refuses %s as the address to listen at', (HOST) => {
    expect(() => parseEnvironment({ HOST })).toThrow(/^ {2}HOST: must be an address or a name of this machine/m);
  });

  it('names every variable that cannot be used', () => {
    const parse = () => parseEnvironment({ PORT: 'many', SITE_URL: 'ftp://x', DATABASE_URL: 'db', TRUSTED_PROXY: 'localhost', HOST: 'http://x/', RATE_LIMITS: '-1' });
    expect(parse).toThrow(EnvironmentError);
    for (const name of ['PORT', 'SITE_URL', 'DATABASE_URL', 'TRUSTED_PROXY', 'HOST', 'RATE_LIMITS']) expect(parse).toThrow(`${name}:`);
  });
});
