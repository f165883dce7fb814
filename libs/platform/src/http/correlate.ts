import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { correlation } from '../context.js';
import { measures } from '../telemetry/measures.js';
import { beginPiece, isTraceparent, type Piece } from '../telemetry/spans.js';

const acceptable = /^[\w.-]{8,64}$/;
const pieces = new WeakMap<FastifyRequest, Piece>();

/**
 * Gives each request a correlation id (its own X-Request-Id if it is sound) and a place in a trace, sends the id back,
 * measures and logs the outcome.
 */
export function correlate(fastify: FastifyInstance, logger: Logger): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    const given = request.headers['x-request-id'];
    const correlationId = typeof given === 'string' && acceptable.test(given) ? given : randomUUID();
    const { traceparent } = request.headers;
    void reply.header('x-request-id', correlationId);
    const piece = beginPiece(nameOf(request), 'server', isTraceparent(traceparent) ? traceparent : undefined, {
      'http.request.method': request.method,
    });
    pieces.set(request, piece);
    correlation.run({ correlationId, traceparent: piece.traceparent }, done);
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    pieces.get(request)?.end(reply.statusCode >= 500 ? `status ${reply.statusCode}` : undefined);
    const { method } = request;
    measures()?.request({ method, route: routeOf(request), status: reply.statusCode }, reply.elapsedTime / 1_000);
    const level = reply.statusCode >= 500 ? 'error' : request.method === 'GET' ? 'debug' : 'info';
    if (!logger.isLevelEnabled(level)) return done();
    logger[level](
      {
        method: request.method,
        path: request.url.split('?')[0],
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'request',
    );
    done();
  });
}

/** By its pattern, so that there are as many names as routes. */
const routeOf = (request: FastifyRequest) => request.routeOptions.url ?? 'none';
const nameOf = (request: FastifyRequest) => `${request.method} ${routeOf(request)}`;
