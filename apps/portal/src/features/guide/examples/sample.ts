import type { ApiDocument, Schema } from './document';

const byFormat: Record<string, string> = {
  'date-time': '2026-11-25T09:00:00Z',
  date: '2026-11-25',
  uuid: '00000000-0000-4000-8000-000000000000',
  email: 'name@customs.example',
  uri: 'https://customs.example/',
};
const deepest = 8;

/** The least that a schema accepts, as a value to begin from: what it requires, its examples, the first of its choices. */
export function sampleOf(schema: Schema, document: ApiDocument, depth = 0): unknown {
  if (depth > deepest) return null;
  const next = (inner: Schema) => sampleOf(inner, document, depth + 1);
  if (schema.$ref) return next(document.components?.schemas?.[schema.$ref.split('/').at(-1) ?? ''] ?? {});
  for (const given of [schema.const, schema.example, schema.examples?.[0], schema.enum?.[0], schema.default])
    if (given !== undefined) return given;
  const choice = schema.oneOf?.[0] ?? schema.anyOf?.[0];
  if (choice) return next(choice);
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map(next)) as unknown;
  switch ([schema.type].flat()[0]) {
    case 'object':
      return Object.fromEntries((schema.required ?? []).map((name) => [name, next(schema.properties?.[name] ?? {})]));
    case 'array':
      return schema.minItems && schema.items ? [next(schema.items)] : [];
    case 'integer':
    case 'number':
      return schema.minimum ?? 1;
    case 'boolean':
      return true;
    case 'string':
      return byFormat[schema.format ?? ''] ?? 'text';
    default:
      return null;
  }
}
