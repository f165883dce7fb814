import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DomainError, type PageHead } from '@digital-customs/contracts';
import type { AskService } from './ask-service.js';
import { withHead } from './page-head.js';

const forEver = 'public, max-age=31536000, immutable';

/**
 * Serves the built portal: hashed files for ever, and its page for every other address outside /api. The page of a record
 * that is open to everyone says so in its head; `ask` tells what it says.
 */
export async function servePortal(fastify: FastifyInstance, folder: string, ask: AskService): Promise<void> {
  const index = join(folder, 'index.html');
  if (!existsSync(index)) return;
  await fastify.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    cacheControl: false,
    preCompressed: true,
    setHeaders: (reply, path) =>
      void reply.header('cache-control', path.startsWith(join(folder, 'assets')) ? forEver : 'no-cache'),
  });
  const html = readFileSync(index, 'utf8');
  const page = async (request: FastifyRequest, reply: FastifyReply) => {
    if (!isPage(request.url)) throw new DomainError('platform.not-found', 'See /api/openapi.json for what there is.');
    const head = await headOf(request, ask);
    reply.header('cache-control', 'no-cache');
    return head ? reply.type('text/html; charset=utf-8').send(withHead(html, head)) : reply.sendFile('index.html');
  };
  fastify.get('/', page);
  fastify.get('/*', page);
}

/** Null for pages that are no record's, and for records that are not open to everyone. */
async function headOf(request: FastifyRequest, ask: AskService): Promise<PageHead | null> {
  const [path = '', query] = request.url.split('?');
  if (!/^\/[\w-]+\/[^/]/.test(path)) return null;
  const asked = new URLSearchParams({ path: readable(path), lang: languageIn(query) });
  const answer = await ask(`/api/page-heads?${asked}`, request).catch(() => null);
  return answer?.status === 200 ? (JSON.parse(answer.body) as PageHead) : null;
}

const languageIn = (query: string | undefined) => (new URLSearchParams(query).get('lang') === 'fr' ? 'fr' : 'en');

/** Records keep their pages as the portal writes them: encoded where an id needs it. */
const readable = (path: string) => path.replace(/\/$/, '').slice(0, 400);

/** An address of the portal: not the API's, and not that of a file that is missing. */
export function isPage(url: string): boolean {
  const path = url.split('?')[0]!;
  return path !== '/api' && !path.startsWith('/api/') && !/\.\w{2,5}$/.test(path);
}
