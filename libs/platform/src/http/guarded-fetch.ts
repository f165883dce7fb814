import { lookup } from 'node:dns/promises';
import { request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isPublic, literalOf } from './open-internet.js';

/** Why an address was not read. The message says it to a person. */
export class UnreachableAddress extends Error {
  constructor(
    readonly why: 'not-web' | 'private' | 'unknown' | 'redirect' | 'failed' | 'too-large' | 'too-slow',
    message: string,
  ) {
    super(message);
  }
}

export interface Guarded {
  /** For a network whose own addresses are meant to be reached. */
  allowPrivate: boolean;
  mostBytes: number;
  /** For the whole answer. Milliseconds. */
  patience: number;
  headers?: Record<string, string>;
}

export interface Fetched {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/**
 * Reads an address that somebody gave. The name is resolved once, every address behind it is looked at, and the connection
 * goes to one of these: no second answer of a name server leads elsewhere. Redirects are not followed.
 * @throws UnreachableAddress
 */
export async function guardedFetch(
  given: string,
  { allowPrivate, mostBytes, patience, headers }: Guarded,
): Promise<Fetched> {
  const url = addressIn(given);
  const host = literalOf(url) ?? url.hostname;
  const found = await lookup(host, { all: true }).catch(() => {
    throw new UnreachableAddress('unknown', `There is no ${host}.`);
  });
  if (!allowPrivate && !found.every(({ address }) => isPublic(address)))
    throw new UnreachableAddress('private', `${host} is not an address of the open internet.`);
  const pinned: LookupFunction = (_, options, done) =>
    options.all ? done(null, found) : done(null, found[0]!.address, found[0]!.family);
  return read(url, pinned, { mostBytes, patience, headers });
}

function addressIn(given: string): URL {
  const url = URL.canParse(given) ? new URL(given) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password)
    throw new UnreachableAddress('not-web', 'Give a web address that starts with http:// or https://');
  return url;
}

function read(
  url: URL,
  pinned: LookupFunction,
  { mostBytes, patience, headers }: Omit<Guarded, 'allowPrivate'>,
): Promise<Fetched> {
  return new Promise((resolve, reject) => {
    const refuse = (why: UnreachableAddress['why'], message: string) => {
      request.destroy();
      reject(new UnreachableAddress(why, message));
    };
    const timer = setTimeout(
      () => refuse('too-slow', `It did not answer within ${patience / 1_000} seconds.`),
      patience,
    );
    const request = (url.protocol === 'https:' ? overHttps : overHttp)(url, { lookup: pinned, headers, agent: false });
    request.on('close', () => clearTimeout(timer));
    request.on('error', (error) => reject(new UnreachableAddress('failed', `It could not be read: ${error.message}`)));
    request.on('response', (response) => {
      const status = response.statusCode ?? 0;
      if (status >= 300 && status < 400) return refuse('redirect', 'It leads to another address; give that one.');
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > mostBytes) return refuse('too-large', `Its answer has more than ${mostBytes} bytes.`);
        chunks.push(chunk);
      });
      response.on('error', (error) => reject(new UnreachableAddress('failed', error.message)));
      response.on('end', () => resolve({ status, headers: response.headers, body: Buffer.concat(chunks) }));
    });
    request.end();
  });
}
