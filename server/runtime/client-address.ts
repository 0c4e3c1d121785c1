import { BlockList, isIP } from 'node:net';

/** An IPv4 address that comes by a socket of both kinds. */
const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/** Without a zone, and an IPv4 address as itself; null for what is no address. */
function plainAddress(text: string): string | null {
  const address = text.trim().replace(/^\[(.*)\]$/, '$1').replace(/%.*$/, '');
  const [, inside = address] = mapped.exec(address) ?? [];
  if (isIP(inside) !== 6) return isIP(inside) === 4 ? inside : null;
  // The one way of writing it (RFC 5952), in which a mapped address has its IPv4 part in hexadecimal.
  const canonical = new URL(`http://[${inside}]`).hostname.slice(1, -1);
  const [, high = '', low = ''] = /^::ffff:([\da-f]+):([\da-f]+)$/.exec(canonical) ?? [];
  if (high === '') return canonical;
  const value = Number.parseInt(high, 16) * 0x1_0000 + Number.parseInt(low, 16);
  return [value / 0x100_0000, value / 0x1_0000, value / 0x100, value].map((part) => Math.floor(part) & 0xff).join('.');
}

/**
 * Under which one client counts: an IPv4 address, or the first 64 bits of an IPv6 address, since a
 * household has 2^64 of them. Everything that is no address counts as one.
 */
export function clientKey(text: string): string {
  const address = plainAddress(text);
  if (address === null) return 'unknown';
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const groups = [...before, ...Array<string>(8 - before.length - after.length).fill('0'), ...after];
  return `${groups.slice(0, 4).join(':')}::/64`;
}

const lengthOf = { 4: 32, 6: 128 } as const;

function networksOf(text: string): BlockList | null {
  const networks = new BlockList();
  for (const part of text.split(',').map((each) => each.trim()).filter((each) => each !== '')) {
    const [address = '', length, ...rest] = part.split('/');
    const plain = plainAddress(address);
    if (plain === null || rest.length > 0) return null;
    const family = plain.includes(':') ? 6 : 4;
    const bits = length === undefined ? lengthOf[family] : /^\d+$/.test(length) ? Number(length) : NaN;
    if (!(bits <= lengthOf[family])) return null;
    networks.addSubnet(plain, bits, `ipv${family}`);
  }
  return networks;
}

/** Whether a text lists addresses (192.0.2.1) and networks (10.0.0.0/8), with commas between them; an empty one lists none. */
export function areNetworks(text: string): boolean {
  return networksOf(text) !== null;
}

/** Tells whether an address is in one of the networks that a text lists. */
export function isIn(text: string): (address: string) => boolean {
  const networks = networksOf(text) ?? new BlockList();
  return (address) => {
    const plain = plainAddress(address);
    return plain !== null && networks.check(plain, plain.includes(':') ? 'ipv6' : 'ipv4');
  };
}

/**
 * Who asks: the neighbour, unless it is a trusted proxy, which says for whom it asks. Each proxy adds to the end of
 * the list, so the last address that is no proxy's own is the one to believe.
 */
export function clientAddress(neighbour: string, forwardedFor: string | undefined, isTrusted: (address: string) => boolean): string {
  if (!isTrusted(neighbour)) return neighbour;
  const said = (forwardedFor ?? '').split(',').map((each) => each.trim()).filter((each) => plainAddress(each) !== null);
  return said.findLast((address) => !isTrusted(address)) ?? said[0] ?? neighbour;
}
