import type { FastifyInstance } from 'fastify';
import { DomainError } from '@digital-customs/contracts';

/** Reads JSON bodies and nothing else; an empty one counts as no body, and one that names `__proto__` is refused. */
export function acceptJson(fastify: FastifyInstance): void {
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body.length === 0) return done(null, undefined);
    return parse(request, body as string, (error, value) =>
      done(error ? new DomainError('platform.invalid-json', 'Send well-formed JSON.') : null, value),
    );
  });
}
