import type { INestApplication } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { swagger } from '@digital-customs/platform/openapi';
import { describeOperation, type Operation, ownAddress } from './operations.js';
import { routeKey, routesOf } from './routes.js';
import { OpenApiSchemas } from './schemas.js';

/** The OpenAPI 3.1 document of everything an initialised application answers to. */
export async function openApiOf(app: INestApplication): Promise<OpenAPIObject> {
  const { DocumentBuilder, SwaggerModule } = await swagger();
  const base = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Digital Customs')
    .setDescription('National practices of Customs administrations: writing, national approval, curation and search.')
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addServer('/')
    .addCookieAuth('digital-customs.session_token', { type: 'apiKey', in: 'cookie' }, 'session')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'An API key of a Member' }, 'key')
    .build();
  const schemas = new OpenApiSchemas();
  const document = SwaggerModule.createDocument(app, base, {
    operationIdFactory: routeKey,
    standardSchemaConverter: schemas.convert,
    autoTagControllers: false,
  });
  const routes = routesOf(app);
  document.paths['/api/openapi.json'] = ownAddress;
  for (const path of Object.values(document.paths))
    for (const operation of [path.get, path.put, path.post, path.delete, path.patch])
      if (operation) describeOperation(operation as Operation, routes.get(operation.operationId ?? ''), schemas);
  return schemas.into(document);
}

type Build = () => OpenAPIObject | Promise<OpenAPIObject>;

/** Builds the document at the first call. */
export function kept(build: Build): Build {
  let document: OpenAPIObject | Promise<OpenAPIObject> | undefined;
  return () => (document ??= build());
}

/** Answers with the document. */
export function serveOpenApi(fastify: FastifyInstance, build: Build): void {
  fastify.get('/api/openapi.json', async (_request, reply) =>
    reply
      .header('content-type', 'application/json; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(JSON.stringify(await build())),
  );
}

/** Lets a service that runs apart describe itself to the gateway. */
export function describeItself(app: NestFastifyApplication): void {
  serveOpenApi(
    app.getHttpAdapter().getInstance() as unknown as FastifyInstance,
    kept(() => openApiOf(app)),
  );
}
