import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import { refuseCrossSite } from './cross-site.js';
import { gatewaySettings } from './gateway.config.js';
import { kept, openApiOf, serveOpenApi } from './openapi/build-openapi.js';
import { limitKeys } from './key-limit.js';
import { type AskService, askInside } from './ask-service.js';
import { serveForCrawlers } from './crawlers.js';
import { servePortal } from './portal-files.js';
import { limitRequests } from './rate-limit.js';
import { secureHeaders } from './security-headers.js';

export interface GatewayOptions {
  /** The folder of the built portal; where there is none, the API is served alone. */
  portal: string;
  /** Whether people reach the portal over TLS. */
  https: boolean;
  /** The address under which people reach it, where a proxy changes the Host header. */
  publicUrl?: string | undefined;
  /** Requests per minute and address; RATE_LIMIT unless given. */
  rateLimit?: number;
  /** Requests per minute and API key; KEY_RATE_LIMIT unless given. */
  keyRateLimit?: number;
  /** The OpenAPI document, made anew for each request; that of the application itself unless given. */
  openApi?: () => Promise<OpenAPIObject>;
  /** Who tells what pages say of themselves; the application itself unless given. */
  ask?: AskService;
}

/** Puts the edge in front of an application, before it listens: headers, limits, cross-site protection, compression, the OpenAPI document and the portal. */
export async function prepareGateway(app: NestFastifyApplication, options: GatewayOptions): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  await secureHeaders(fastify, options.https);
  const { RATE_LIMIT, KEY_RATE_LIMIT } = gatewaySettings();
  limitRequests(fastify, options.rateLimit ?? RATE_LIMIT);
  limitKeys(fastify, options.keyRateLimit ?? KEY_RATE_LIMIT);
  refuseCrossSite(fastify, options.publicUrl);
  await app.register(compress as never, {
    threshold: 1_400,
    encodings: ['br', 'gzip'],
    globalDecompression: false,
    // Made for each answer: a higher quality costs milliseconds and saves little.
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
  serveOpenApi(fastify, options.openApi ?? kept(() => openApiOf(app)));
  const ask = options.ask ?? askInside(fastify);
  await servePortal(fastify, options.portal, ask);
  serveForCrawlers(fastify, options, ask);
}
