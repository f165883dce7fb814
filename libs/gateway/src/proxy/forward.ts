import replyFrom from '@fastify/reply-from';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DomainError, keyIn, serviceOf, type ServiceName } from '@digital-customs/contracts';
import { answerProblem, correlation, problemOf } from '@digital-customs/platform/edge';
import type { ServiceAddresses } from './proxy.config.js';
import type { SessionTokens } from './session-tokens.js';

/** Changes after which a key may no longer be good. */
const ofKeys = /^\/api\/auth\/(api-keys|people)\//;
/** Answers that go on for minutes. */
const streams = ['/api/inbox/live'];

/** What only the gateway may ask a service for. */
const inner = /^\/api\/auth\/token(?=\/|$)/;

/**
 * Sends each request of the API on to the service that answers it: the session's cookie or an API key to identity alone, to the
 * others a signed token in its place. What a caller says of itself in Authorization or X-Forwarded-For goes no further.
 */
export async function forward(
  fastify: FastifyInstance,
  addresses: ServiceAddresses,
  tokens: SessionTokens,
): Promise<void> {
  const relay = (paths: readonly string[], connections: number | null) =>
    fastify.register(async (scope) => {
      await scope.register(replyFrom as never, {
        undici: { connections, pipelining: 1, headersTimeout: 30_000, bodyTimeout: 60_000 },
        retryMethods: ['GET', 'HEAD', 'OPTIONS'],
        maxRetriesOn503: 0,
        disableRequestLogging: true,
      });
      // This part of the application is made before Nest gives the whole its own.
      scope.setErrorHandler((error, _request, reply) =>
        answerProblem(reply, problemOf(error), String(reply.getHeader('x-request-id'))),
      );
      // Bodies go through as they come; the service reads them and knows its limits.
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser('*', (_request, body, done) => done(null, body));
      // Before who revoked a key is told so.
      scope.addHook('onSend', (request, _reply, payload, done) => {
        if (request.method !== 'GET' && ofKeys.test(request.url)) tokens.forgetKeys();
        done(null, payload);
      });
      for (const path of paths)
        scope.all(path, async (request, reply) => {
          const service = serviceFor(request.url);
          if (!service) throw new DomainError('platform.not-found', 'See /api/openapi.json for what there is.');
          const token = service === 'identity' ? null : await tokens.tokenFor(request.headers);
          if (service === 'identity' && request.method !== 'GET') tokens.forget(request.headers.cookie);
          return send(service, addresses[service], request, reply, token);
        });
    });
  await relay(['/api/*'], 64);
  // Each has a connection of its own: readers who keep the portal open use up nobody else’s.
  await relay(streams, null);
}

/** Looks at the path as the service will: decoded. */
function serviceFor(url: string): ServiceName | null {
  try {
    const path = decodeURIComponent(url.split(/[?#]/)[0]!);
    return inner.test(path) ? null : serviceOf(path);
  } catch {
    return null;
  }
}

function send(
  service: ServiceName,
  address: string,
  request: FastifyRequest,
  reply: FastifyReply,
  token: string | null,
) {
  const traceparent = correlation.getStore()?.traceparent;
  return reply.from(`${address}${request.url}`, {
    retriesCount: 1,
    rewriteRequestHeaders: (_, headers) => {
      const { cookie, authorization, ...rest } = headers;
      return {
        ...rest,
        'x-forwarded-for': request.ip,
        'x-forwarded-host': request.host,
        'x-request-id': String(reply.getHeader('x-request-id')),
        ...(traceparent && { traceparent }),
        ...(service === 'identity' && cookie && { cookie }),
        ...(service === 'identity' && keyIn(authorization) && { authorization }),
        ...(token && { authorization: `Bearer ${token}` }),
      };
    },
    onError: (answer) =>
      void answer.send(
        new DomainError('platform.unavailable', `The service ${service} does not answer. Try again in a moment.`),
      ),
  });
}
