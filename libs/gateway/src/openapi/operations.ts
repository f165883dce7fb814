import type { OpenAPIObject } from '@nestjs/swagger';
import { type KeyScope, type Permission, permissions, Problem, type Rule, scopesOf } from '@digital-customs/contracts';
import { operationId, titleOf } from './names.js';
import type { RouteFacts } from './routes.js';
import type { OpenApiSchemas } from './schemas.js';

type PathItem = OpenAPIObject['paths'][string];
export type Operation = NonNullable<PathItem['get']> & { 'x-permission'?: Permission; 'x-key-scopes'?: KeyScope[] };
type Parameter = NonNullable<Operation['parameters']>[number];

const header = (name: string, required: boolean, description: string): Parameter => ({
  name,
  in: 'header',
  required,
  description,
  schema: { type: 'string' },
});
const ifMatch = header('If-Match', true, 'The version that was read, in quotes, as "3"; * for any');
const onceKey = header(
  'Idempotency-Key',
  false,
  'A request repeated under the same key (1 to 200 printable characters) is carried out once',
);

/** The route of the document itself, which is served without Nest. */
const ownOperation: Operation = {
  'x-permission': 'openapi.read',
  operationId: 'readOpenApi',
  summary: 'Read the OpenAPI document',
  tags: ['operations'],
  responses: {
    200: { description: 'This document', content: { 'application/json': { schema: { type: 'object' } } } },
  },
};
export const ownAddress: PathItem = { get: ownOperation };

/** Adds to an operation what its code says: name, who may call it, headers, and the problems it may answer with. */
export function describeOperation(operation: Operation, facts: RouteFacts | undefined, schemas: OpenApiSchemas): void {
  if (facts) {
    operation.operationId = operationId(facts);
    operation.summary ||= titleOf(operation.operationId);
    operation.parameters = withHeaders(operation.parameters ?? [], facts);
  }
  const permission = operation['x-permission'];
  const rule: Rule = permission ? permissions[permission] : [];
  operation.description ||= `For ${rule === 'anyone' ? 'anyone' : rule === 'signed-in' ? 'anybody signed in' : rule.join(', ')}.`;
  const scopes = permission ? scopesOf(permission) : [];
  const byKey = scopes.length > 0 ? [{ key: [] }] : [];
  if (rule !== 'anyone') operation.security = [{ session: [] }, ...byKey];
  else if (scopes.length > 0) operation.security = [{}, ...byKey];
  if (scopes.length > 0) operation['x-key-scopes'] = scopes;
  for (const [status, response] of Object.entries(operation.responses))
    if (response && 'description' in response) response.description ||= titles[status] ?? 'The answer';
  const { schema } = schemas.convert(Problem, { schemaType: 'output' })!;
  operation.responses['default'] = {
    description: 'A problem, by its stable code',
    content: { 'application/problem+json': { schema: schema as object } },
  };
}

const titles: Record<string, string> = { 200: 'Done', 201: 'Made', 204: 'Done; there is nothing to tell' };

const withHeaders = (given: Parameter[], { takesIfMatch, takesOnceKey }: RouteFacts): Parameter[] => [
  ...given.filter((parameter) => !('name' in parameter) || !isOurs(parameter.name)),
  ...(takesIfMatch ? [ifMatch] : []),
  ...(takesOnceKey ? [onceKey] : []),
];

const isOurs = (name: string) => ['if-match', 'idempotency-key'].includes(name.toLowerCase());
