import { lookup as resolveName } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import type { webhookFailures } from '@digital-customs/contracts';
import { isPublic, literalOf } from '@digital-customs/platform';
import { disseminationSettings } from '../dissemination.config.js';

type Dispatcher = import('undici').Agent;
export interface Outcome {
  status: number | null;
  failure: (typeof webhookFailures)[number] | null;
}

/** Bytes of an answer that are read; what it says is of no interest. */
const mostRead = 64 * 1024;

class NotAllowed extends Error {
  readonly code = 'NOT_ALLOWED';
}

/**
 * Sends to addresses that people have given. A name is looked up once for each connection, every answer is checked, and
 * the connection goes to what was checked: a name cannot be public when it is looked at and private when it is used.
 */
@Injectable()
export class Network implements BeforeApplicationShutdown {
  /** Whether private networks and http are allowed. */
  internal = disseminationSettings().WEBHOOK_INTERNAL;
  /** All addresses of a name. */
  resolve = async (name: string): Promise<string[]> =>
    (await resolveName(name, { all: true, verbatim: true })).map(({ address }) => address);
  /** Milliseconds for all of it, from looking the name up to the end of the answer. */
  patience = 15_000;
  private agent: Promise<Dispatcher> | undefined;

  /** Why nothing is sent there; null for an address that will do. */
  async refusal(address: string): Promise<'form' | 'http' | 'private' | 'unknown' | null> {
    if (!URL.canParse(address)) return 'form';
    const url = new URL(address);
    if (url.username || url.password || !/^https?:$/.test(url.protocol)) return 'form';
    if (this.internal) return null;
    if (url.protocol !== 'https:') return 'http';
    const literal = literalOf(url);
    const addresses = literal ? [literal] : await this.resolve(url.hostname).catch(() => []);
    if (addresses.length === 0) return 'unknown';
    return addresses.every(isPublic) ? null : 'private';
  }

  async post(address: string, headers: Record<string, string>, body: string): Promise<Outcome> {
    const signal = AbortSignal.timeout(this.patience);
    try {
      const url = new URL(address);
      const literal = literalOf(url);
      const wrong = !this.internal && (url.protocol !== 'https:' || (literal !== null && !isPublic(literal)));
      if (wrong) return { status: null, failure: 'address' };
      const { request } = await import('undici');
      const dispatcher = await (this.agent ??= this.connect());
      const answer = await request(url, { method: 'POST', headers, body, signal, dispatcher });
      const { statusCode: status } = answer;
      let read = 0;
      for await (const piece of answer.body) {
        read += (piece as Buffer).length;
        if (read > mostRead) break;
      }
      if (read > mostRead) return { status, failure: 'too-large' };
      if (status >= 300 && status < 400) return { status, failure: 'redirect' };
      return { status, failure: status >= 200 && status < 300 ? null : 'status' };
    } catch (error) {
      return { status: null, failure: failureOf(error, signal) };
    }
  }

  async beforeApplicationShutdown() {
    await (await this.agent)?.destroy();
  }

  private async connect(): Promise<Dispatcher> {
    const { Agent } = await import('undici');
    return new Agent({
      connect: { lookup: this.pinned, timeout: this.patience },
      keepAliveTimeout: 1_000,
      pipelining: 0,
    });
  }

  private readonly pinned: LookupFunction = (name, options, done) => {
    this.resolve(name)
      .then((addresses) => {
        if (addresses.length === 0) throw new Error(`${name} has no address`);
        if (!this.internal && !addresses.every(isPublic)) throw new NotAllowed(`${name} leads into a private network`);
        const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
        if (options.all) done(null, found);
        else done(null, found[0]!.address, found[0]!.family);
      })
      .catch((error: Error) => done(error, '', 0));
  };
}

function failureOf(error: unknown, { aborted }: AbortSignal): Outcome['failure'] {
  const { code, cause } = error as { code?: string; cause?: { code?: string } };
  if (code === 'NOT_ALLOWED' || cause?.code === 'NOT_ALLOWED') return 'address';
  return aborted || /TIMEOUT/.test(code ?? '') ? 'timeout' : 'unreachable';
}
