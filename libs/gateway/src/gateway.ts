import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { DomainError } from '@digital-customs/contracts';
import { refuseCrossSite } from './cross-site.js';
import { gatewaySettings } from './gateway.config.js';
import { openApiOf, serveOpenApi } from './openapi.js';
import { servePortal } from './portal-files.js';

/** Puts the edge in front of an application: headers, limits, cross-site protection, compression, the OpenAPI document and the portal. */
export async function prepareGateway(
  app: NestFastifyApplication,
  options: { portal: string; https: boolean },
): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  await app.register(helmet as never, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: options.https ? [] : null,
      },
    },
    strictTransportSecurity: options.https,
  });
  await app.register(compress as never, { threshold: 1_400, encodings: ['br', 'gzip'] });
  await app.register(rateLimit as never, {
    max: gatewaySettings().RATE_LIMIT,
    timeWindow: 60_000,
    errorResponseBuilder: (_request: unknown, { ttl }: { ttl: number }) =>
      new DomainError('platform.too-many-requests', 'Wait a moment and try again.', {
        retryAfter: Math.ceil(ttl / 1000),
      }),
  });
  refuseCrossSite(fastify);
  serveOpenApi(fastify, () => openApiOf(app));
  await servePortal(fastify, options.portal);
}
