import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

const globalUnicast = [ipaddr.parse('2000::'), 3] as [ipaddr.IPv6, number];

/**
 * Whether an IP address can be reached by anybody: no private, loopback, link-local, carrier's, multicast or reserved one,
 * and none that carries such an address of IPv4 inside (IPv4-mapped, 6to4, NAT64, Teredo).
 */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  // Outside of 2000::/3 nothing is assigned, but for old ways to write addresses of IPv4.
  return parsed.kind() === 'ipv4' || (parsed as ipaddr.IPv6).match(globalUnicast);
}

/** The IP address that a URL names itself, without the brackets of IPv6; null for a name. */
export function literalOf({ hostname }: URL): string | null {
  const plain = hostname.replace(/^\[|\]$/g, '');
  return isIP(plain) ? plain : null;
}
