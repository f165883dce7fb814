import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { problemOf } from '@digital-customs/platform';
import { DomainError } from '@digital-customs/contracts';

/** Serves the built portal: hashed files for ever, every other address outside /api with its page. */
export async function servePortal(fastify: FastifyInstance, folder: string): Promise<void> {
  const isBuilt = existsSync(join(folder, 'index.html'));
  if (!isBuilt) return;
  await fastify.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    cacheControl: false,
    preCompressed: true,
    setHeaders: (reply, path) =>
      void reply.header(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ),
  });
  fastify.get('/', sendPage);
  fastify.get('/*', (request, reply) => {
    const path = request.url.split('?')[0]!;
    const wantsPage = !path.startsWith('/api/') && !/\.\w{2,5}$/.test(path);
    return wantsPage ? sendPage(request, reply) : sendNotFound(reply);
  });
}

const sendPage = (_request: FastifyRequest, reply: FastifyReply) =>
  reply.header('cache-control', 'no-cache').sendFile('index.html');

function sendNotFound(reply: FastifyReply) {
  const problem = problemOf(new DomainError('platform.not-found', 'See /api/openapi.json for what there is.'));
  return reply
    .status(404)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem));
}
