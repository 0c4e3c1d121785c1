import { describe, expect, it } from 'vitest';
import { areNetworks, clientAddress, clientKey, isIn } from './client-address';

describe('clientKey', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['::FFFF:192.0.2.1', '192.0.2.1'],
    ['::ffff:c000:201', '192.0.2.1'],
    ['0:0:0:0:0:ffff:c000:201', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:db8:1:2:ffff::', '2001:db8:1:2::/64'],
    ['[2001:db8:1:2::9]', '2001:db8:1:2::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['', 'unknown'],
    ['many', 'unknown'],
    ['192.0.2.1.5', 'unknown'],
    ['x'.repeat(10_000), 'unknown'],
  ])('of %s is %s', (address, key) => expect(clientKey(address)).toBe(key));
});

describe('clientAddress', () => {
  const isProxy = isIn('127.0.0.1, 10.0.0.0/8, ::1, 2001:db8::/32');

  it.each([
    ['nobody is believed who is no proxy', '203.0.113.9', '192.0.2.1', '203.0.113.9'],
    ['the proxy says for whom it asks', '127.0.0.1', '192.0.2.1', '192.0.2.1'],
    ['also by a socket of both kinds', '::ffff:127.0.0.1', '192.0.2.1', '192.0.2.1'],
    ['what a client put before is not believed', '127.0.0.1', '198.51.100.7, 192.0.2.1', '192.0.2.1'],
    ['a chain of proxies', '127.0.0.1', '198.51.100.7, 192.0.2.1, 10.1.2.3', '192.0.2.1'],
    ['words are no addresses', '127.0.0.1', 'unknown, _hidden', '127.0.0.1'],
    ['a proxy that says nothing asks for itself', '127.0.0.1', undefined, '127.0.0.1'],
    ['everyone is a proxy', '127.0.0.1', '10.0.0.5, 10.0.0.6', '10.0.0.5'],
    ['IPv6', '::1', '2001:db9::5', '2001:db9::5'],
  ])('%s', (_, neighbour, said, client) => expect(clientAddress(neighbour, said, isProxy)).toBe(client));

  it('believes nobody where no proxy is named', () => {
    expect(clientAddress('127.0.0.1', '192.0.2.1', isIn(''))).toBe('127.0.0.1');
  });
});

describe('areNetworks', () => {
  it.each(['', '127.0.0.1', '10.0.0.0/8,::1', ' 192.0.2.0/24 , 2001:db8::/32'])('reads “%s”', (text) => expect(areNetworks(text)).toBe(true));
  it.each(['localhost', '10.0.0.0/33', '10.0.0.0/-1', '10.0.0.0/8/8', '10.0.0.0/', '::1/129', 'loopback'])('refuses “%s”', (text) => expect(areNetworks(text)).toBe(false));
});
