import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError } from '@digital-customs/contracts';
import { publicAddress } from '@digital-customs/platform/edge';
import type { AskService } from './ask-service.js';

/** Pages that are somebody's own, or that are without end. */
const apart = ['/api/', '/account', '/operations', '/invitation/', '/search?'];

/** What search engines look for at the root: which pages are for them, and the list of these. */
export function serveForCrawlers(
  fastify: FastifyInstance,
  { publicUrl }: { publicUrl?: string | undefined },
  ask: AskService,
): void {
  const passedOn = async (path: string, request: FastifyRequest) => {
    const answer = await ask(path, request);
    if (answer?.status === 200) return answer;
    throw new DomainError('platform.not-found', 'See /sitemap.xml for the parts that there are.');
  };
  fastify.get('/robots.txt', (request, reply) => {
    const address = publicAddress({ PUBLIC_URL: publicUrl }, request);
    const rules = apart.map((path) => `Disallow: ${path}`);
    const feeds = ['Allow: /api/search/feed.atom', 'Allow: /api/oai'];
    const text = ['User-agent: *', ...feeds, ...rules, '', `Sitemap: ${address}/sitemap.xml`, ''].join('\n');
    return reply.type('text/plain; charset=utf-8').header('cache-control', 'no-cache').send(text);
  });
  fastify.get('/sitemap.xml', async (request, reply) => {
    const { type, body } = await passedOn('/api/sitemap.xml', request);
    return reply.type(type).header('cache-control', 'no-cache').send(body);
  });
  fastify.get<{ Params: { part: string } }>('/sitemaps/:part', async (request, reply) => {
    const { type, body } = await passedOn(`/api/sitemaps/${encodeURIComponent(request.params.part)}`, request);
    return reply.type(type).header('cache-control', 'no-cache').send(body);
  });
}
