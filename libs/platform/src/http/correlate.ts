import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { correlation } from '../context.js';

const acceptable = /^[\w.-]{8,64}$/;
const w3c = /^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;

/** Gives each request a correlation id (its own X-Request-Id if it is sound), sends it back, and logs the outcome. */
export function correlate(fastify: FastifyInstance, logger: Logger): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    const given = request.headers['x-request-id'];
    const correlationId = typeof given === 'string' && acceptable.test(given) ? given : randomUUID();
    const trace = request.headers['traceparent'];
    void reply.header('x-request-id', correlationId);
    correlation.run(
      { correlationId, ...(typeof trace === 'string' && w3c.test(trace) && { traceparent: trace }) },
      done,
    );
  });
  fastify.addHook('onResponse', (request, reply, done) => {
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
