import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import multipart from '@fastify/multipart';
import type { FastifyReply } from 'fastify';
import type { Logger } from 'pino';
import { EventServers } from '../events/event-servers.js';
import { NestLogger } from '../logger.js';
import { measureServices } from '../telemetry/service-measures.js';
import { correlate } from './correlate.js';
import { acceptJson } from './json-body.js';
import { problemOf } from './problem-of.js';

/** Bytes a request body may have; attachments have a limit of their own. */
export const bodyLimit = 2 * 1024 * 1024;

/** Builds the HTTP application of a root module, with a listener for the events of each of its services. Not yet listening. */
export async function createHttpApp(
  module: Type | object,
  logger: Logger,
  options: { trustProxy?: boolean } = {},
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit,
    trustProxy: options.trustProxy ?? false,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (error: unknown, _request: unknown, reply: FastifyReply) => {
      const problem = problemOf(error);
      void reply
        .status(problem.status)
        .header('content-type', 'application/problem+json; charset=utf-8')
        .send(JSON.stringify(problem));
    },
  } as ConstructorParameters<typeof FastifyAdapter>[0]);
  correlate(adapter.getInstance() as never, logger);
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: new NestLogger(logger),
    abortOnError: false,
    bodyParser: false,
  });
  acceptJson(adapter.getInstance() as never);
  await app.register(multipart as never);
  app.setGlobalPrefix('api');
  const servers = app.get(EventServers);
  measureServices(servers);
  for (const service of servers.services)
    app.connectMicroservice({ strategy: servers.of(service).server }, { inheritAppConfig: true });
  return app;
}

/** Starts events first, so that nothing published is missed, then listens. */
export async function listen(app: NestFastifyApplication, host: string, port: number): Promise<string> {
  await app.init();
  await app.startAllMicroservices();
  app.get(EventServers).started();
  await app.listen(port, host);
  return app.getUrl();
}
