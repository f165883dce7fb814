import type { FastifyInstance } from 'fastify';
import type { IncomingHttpHeaders } from 'node:http';
import { DomainError } from '@digital-customs/contracts';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Refuses a change that another site's page makes with the reader's cookie. `publicUrl` is the portal's address behind a proxy. */
export function refuseCrossSite(fastify: FastifyInstance, publicUrl?: string): void {
  const own = publicUrl ? new URL(publicUrl).origin : undefined;
  fastify.addHook('onRequest', (request, _reply, done) => {
    if (safe.has(request.method) || !request.headers.cookie || isSameOrigin(request.headers, own)) return done();
    done(new DomainError('platform.cross-site', 'Open the portal itself and try again.'));
  });
}

/**
 * Browsers say where a request comes from: all of them in Origin, and on trustworthy addresses in Sec-Fetch-Site, which a
 * page cannot forge. A request with neither comes from no browser's page.
 */
export function isSameOrigin(headers: IncomingHttpHeaders, own?: string): boolean {
  const site = headers['sec-fetch-site'];
  if (typeof site === 'string') return site === 'same-origin' || site === 'none';
  const { origin, host } = headers;
  if (!origin) return true;
  return origin === own || (URL.canParse(origin) && new URL(origin).host === host?.toLowerCase());
}
