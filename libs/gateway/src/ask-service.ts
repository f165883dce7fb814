import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ServiceAddresses } from './proxy/proxy.config.js';

/** What the gateway itself asks of the API, as a visitor, for a page that it makes. Null where nothing answers. */
export type AskService = (
  path: string,
  request: FastifyRequest,
) => Promise<{ status: number; type: string; body: string } | null>;

const patience = 2_000;

/** Asks the application that the gateway stands in front of, in the same process. */
export const askInside =
  (fastify: FastifyInstance): AskService =>
  async (path, request) => {
    const { statusCode, headers, body } = await fastify.inject({
      method: 'GET',
      url: path,
      headers: { host: request.host },
      remoteAddress: request.ip,
    });
    return { status: statusCode, type: String(headers['content-type'] ?? ''), body };
  };

/** Asks the process of the dissemination service, which answers for pages and their lists. */
export const askProcess =
  (addresses: ServiceAddresses): AskService =>
  async (path, request) => {
    try {
      const headers = { 'x-forwarded-host': request.host, 'x-forwarded-proto': request.protocol };
      const signal = AbortSignal.timeout(patience);
      const answer = await fetch(`${addresses.dissemination}${path}`, { headers, signal });
      return { status: answer.status, type: answer.headers.get('content-type') ?? '', body: await answer.text() };
    } catch {
      return null;
    }
  };
