import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';

/** Milliseconds in which attempts are counted. */
export const windowOf = 15 * 60_000;

export interface Counter {
  key: string;
  /** Attempts within the window. */
  limit: number;
  /** A right password clears it; otherwise it takes its own attempt back alone. */
  startsAnew: boolean;
}

/**
 * What an attempt counts against. Ten for a person from one network, so that a stranger elsewhere cannot lock the
 * person out; a hundred for the person from everywhere and for the network, against guessing that is spread.
 */
export function countersOf(who: string, address: string): Counter[] {
  const network = networkOf(address);
  const person = who.toLowerCase();
  return [
    { key: keyOf('person-and-network', person, network), limit: 10, startsAnew: true },
    { key: keyOf('person', person), limit: 100, startsAnew: false },
    { key: keyOf('network', network), limit: 100, startsAnew: false },
  ];
}

/** Seconds until one more attempt is free; 0 when it is. `tries` oldest first. */
export function waitFor(tries: readonly Date[], limit: number, now: Date): number {
  const oldest = tries.at(-limit);
  return tries.length < limit || !oldest
    ? 0
    : Math.max(0, Math.ceil((oldest.getTime() + windowOf - now.getTime()) / 1000));
}

/** The holder of an IPv6 address has all of its /64 network; an IPv4 address stands for itself. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  return isIPv6(plain) ? groupsOf(plain).slice(0, 4).join(':') : plain;
}

function groupsOf(address: string): string[] {
  const [head = '', tail = ''] = (address.split('%')[0] ?? '').toLowerCase().split('::');
  const [before, after] = [head, tail].map((part) => (part ? part.split(':') : [])) as [string[], string[]];
  const missing = address.includes('::') ? 8 - before.length - after.length : 0;
  return [...before, ...Array.from({ length: missing }, () => '0'), ...after].map((group) =>
    group.replace(/^0+(?=.)/, ''),
  );
}

/** What people type is kept as a digest alone. */
const keyOf = (kind: string, ...parts: string[]) =>
  `${kind}:${createHash('sha256').update(parts.join('\n')).digest('base64url')}`;
