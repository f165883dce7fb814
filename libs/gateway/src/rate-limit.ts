import type { FastifyInstance } from 'fastify';
import { DomainError } from '@digital-customs/contracts';
import { RequestWindow } from './request-window.js';

const minute = 60_000;
/** Of the requests an address may send, one in ten may be a change by the same session. */
const readsPerWrite = 10;
/** Told by every page that is opened: to count a reader is no change. */
const readings = '/api/figures/readings';

/**
 * Limits requests to the API per minute: all of an address, and apart from them the changes of each session, so that one
 * busy person does not use up what colleagues behind the same address need. Health checks are free.
 */
export function limitRequests(fastify: FastifyInstance, perMinute: number): void {
  const all = new RequestWindow(perMinute, minute);
  const changes = new RequestWindow(Math.ceil(perMinute / readsPerWrite), minute);
  fastify.addHook('onRequest', (request, _reply, done) => {
    const { url, method, ip } = request;
    if (!url.startsWith('/api/') || url.startsWith('/api/health/')) return done();
    const now = Date.now();
    const isRead = method === 'GET' || method === 'HEAD' || url === readings;
    const retryAfter =
      all.take(ip, now) || (isRead ? 0 : changes.take(`${ip} ${request.headers.cookie?.slice(0, 400) ?? ''}`, now));
    if (retryAfter === 0) return done();
    done(new DomainError('platform.too-many-requests', `Wait ${retryAfter} seconds and try again.`, { retryAfter }));
  });
}
