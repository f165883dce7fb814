import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import { Problem } from '@digital-customs/contracts';
import { z } from 'zod';

/** The OpenAPI 3.1 document of everything an application answers to. */
export function openApiOf(app: INestApplication): OpenAPIObject {
  const base = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Digital Customs')
    .setDescription('National practices of Customs administrations: writing, national approval, curation and search.')
    .setVersion('1')
    .addCookieAuth('digital-customs.session_token')
    .build();
  const document = SwaggerModule.createDocument(app, base, {
    operationIdFactory: (controller, method) => `${controller}_${method}`,
  });
  return withProblems(document);
}

/** Every operation may answer with a problem document. */
function withProblems(document: OpenAPIObject): OpenAPIObject {
  const { $defs } = z.toJSONSchema(Problem) as { $defs: Record<string, object> };
  const schemas = { ...document.components?.schemas, Problem: $defs['Problem'] as never };
  for (const path of Object.values(document.paths)) {
    for (const operation of [path.get, path.put, path.post, path.delete]) {
      if (operation)
        operation.responses['default'] = {
          description: 'A problem',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        };
    }
  }
  return { ...document, components: { ...document.components, schemas } };
}

export function serveOpenApi(fastify: FastifyInstance, build: () => OpenAPIObject): void {
  let text: string | undefined;
  fastify.get('/api/openapi.json', (_request, reply) => {
    text ??= JSON.stringify(build());
    return reply
      .header('content-type', 'application/json; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(text);
  });
}
