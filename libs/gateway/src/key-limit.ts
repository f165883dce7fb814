import type { FastifyInstance } from 'fastify';
import { DomainError, keyIn } from '@digital-customs/contracts';
import { RequestWindow } from './request-window.js';

const minute = 60_000;
/** Of the requests of a key, one in ten may be a change. */
const readsPerWrite = 10;

/**
 * Limits the requests of each API key per minute, beside what its address may send, and tells with every answer what is
 * left: `RateLimit-Policy` and `RateLimit` as in draft-ietf-httpapi-ratelimit-headers-10. Of a change, the figures are
 * those for changes.
 */
export function limitKeys(fastify: FastifyInstance, perMinute: number): void {
  const policies = {
    requests: { quota: perMinute, window: new RequestWindow(perMinute, minute) },
    changes: {
      quota: Math.ceil(perMinute / readsPerWrite),
      window: new RequestWindow(Math.ceil(perMinute / readsPerWrite), minute),
    },
  };
  fastify.addHook('onRequest', (request, reply, done) => {
    const key = keyIn(request.headers.authorization);
    if (!key || !request.url.startsWith('/api/')) return done();
    const now = Date.now();
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const name = isRead ? 'requests' : 'changes';
    const wait = policies.requests.window.take(key, now) || (isRead ? 0 : policies.changes.window.take(key, now));
    const { remaining, seconds } = policies[name].window.left(key, now);
    void reply
      .header('ratelimit-policy', `"${name}";q=${policies[name].quota};w=${minute / 1_000}`)
      .header('ratelimit', `"${name}";r=${remaining};t=${seconds}`);
    if (wait === 0) return done();
    done(new DomainError('platform.too-many-requests', `Wait ${wait} seconds and try again.`, { retryAfter: wait }));
  });
}
