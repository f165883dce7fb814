import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError } from '@digital-customs/contracts';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Refuses a change that another site's page makes with the reader's cookie. */
export function refuseCrossSite(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    if (safe.has(request.method) || !request.headers.cookie || isSameOrigin(request)) return done();
    done(new DomainError('platform.cross-site', 'Open the portal itself and try again.'));
  });
}

function isSameOrigin({ headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (typeof site === 'string') return site === 'same-origin' || site === 'none';
  const { origin, host } = headers;
  return !origin || origin.replace(/^https?:\/\//, '') === host;
}
