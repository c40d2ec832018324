import { isIPv6 } from 'node:net';
import type { Request } from 'express';

/** The eight groups of an IPv6 address, however it is written. */
function groupsOf(address: string): readonly string[] {
  // URL writes every address in one way: lower case, no leading zeros, IPv4 at the end as two groups.
  const [before = '', after] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const [first, last] = [before, after ?? ''].map((half) => half.split(':').filter((group) => group !== ''));
  return [...(first ?? []), ...Array<string>(8 - (first?.length ?? 0) - (last?.length ?? 0)).fill('0'), ...(last ?? [])];
}

const ipv4Of = (groups: readonly string[]): string => groups.flatMap((group) => [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 255]).join('.');

/**
 * Under what the attempts of an address are counted. One line of IPv6 is given a whole /64, 2^64 addresses to come from: all of them
 * are one visitor. IPv4 that is written as IPv6 (`::ffff:203.0.113.7`) is IPv4.
 */
export function networkOf(address: string): string {
  const plain = address.replace(/%.*$/, '');
  if (!isIPv6(plain)) return plain;
  const groups = groupsOf(plain);
  if (groups.slice(0, 6).join(':') === '0:0:0:0:0:ffff') return ipv4Of(groups.slice(6));
  return `${groups.slice(0, 4).join(':')}::/64`;
}

/** Where a request comes from, for counting. */
export const visitorAddress = ({ ip }: Request): string => (ip === undefined ? 'unknown' : networkOf(ip));
