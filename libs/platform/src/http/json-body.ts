import type { FastifyInstance } from 'fastify';
import { DomainError } from '@digital-customs/contracts';

const mostOfAForm = 5_000;

/** Reads JSON bodies and, where a route says so, takes a short form; an empty one counts as no body, and one that names `__proto__` is refused. */
export function acceptJson(fastify: FastifyInstance): void {
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body.length === 0) return done(null, undefined);
    return parse(request, body as string, (error, value) =>
      done(error ? new DomainError('platform.invalid-json', 'Send well-formed JSON.') : null, value),
    );
  });
  const form = { parseAs: 'string', bodyLimit: mostOfAForm } as const;
  fastify.addContentTypeParser('application/x-www-form-urlencoded', form, (request, body, done) => {
    const { acceptsForm } = request.routeOptions.config;
    if (!acceptsForm) return done(new DomainError('platform.wrong-content-type', 'Send JSON.'));
    return done(null, acceptsForm === 'read' ? body : undefined);
  });
}
