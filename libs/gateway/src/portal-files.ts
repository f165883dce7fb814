import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '@digital-customs/contracts';

const forEver = 'public, max-age=31536000, immutable';

/** Serves the built portal: hashed files for ever, and its page for every other address outside /api. */
export async function servePortal(fastify: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return;
  await fastify.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    cacheControl: false,
    preCompressed: true,
    setHeaders: (reply, path) =>
      void reply.header('cache-control', path.startsWith(join(folder, 'assets')) ? forEver : 'no-cache'),
  });
  const page = (request: FastifyRequest, reply: FastifyReply) => {
    if (!isPage(request.url)) throw new DomainError('platform.not-found', 'See /api/openapi.json for what there is.');
    return reply.header('cache-control', 'no-cache').sendFile('index.html');
  };
  fastify.get('/', page);
  fastify.get('/*', page);
}

/** An address of the portal: not the API's, and not that of a file that is missing. */
export function isPage(url: string): boolean {
  const path = url.split('?')[0]!;
  return path !== '/api' && !path.startsWith('/api/') && !/\.\w{2,5}$/.test(path);
}
