import type { ApiDocument, Entry } from './document';
import { sampleOf } from './sample';

/** A request as it is sent, whatever sends it. */
export interface ExampleRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  body?: unknown;
  /** Whether the answer is something else than JSON, to be kept as a file. */
  isFile?: boolean;
}

/** `{id}` as `PRACTICE_ID`: what a reader has to put in its place. */
const placeOf = (path: string, name: string) => {
  const noun = /([a-z-]+)\/\{/.exec(path)?.[1]?.replace(/ies$/, 'y').replace(/s$/, '') ?? '';
  return (name === 'id' ? `${noun}_${name}` : name).replaceAll('-', '_').toUpperCase();
};

/** What an operation takes at the least, with five entries where it is a list. */
export function requestOf({ method, path, operation }: Entry, document: ApiDocument, origin: string): ExampleRequest {
  const parameters = operation.parameters ?? [];
  const query = new URLSearchParams();
  const headers: Record<string, string> = {};
  for (const { name, in: place, required, schema = {} } of parameters) {
    if (place === 'query' && (required || name === 'limit'))
      query.set(name, name === 'limit' ? '5' : String(sampleOf(schema, document)));
    if (place === 'header' && required) headers[name] = name === 'If-Match' ? '"1"' : 'text';
  }
  const given = (name: string) => parameters.find((one) => one.in === 'path' && one.name === name)?.schema;
  const address = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    String(given(name)?.enum?.[0] ?? placeOf(path, name)),
  );
  const schema = operation.requestBody?.content?.['application/json']?.schema;
  return {
    method,
    url: `${origin}${address}${query.size > 0 ? `?${query}` : ''}`,
    headers: schema ? { ...headers, 'Content-Type': 'application/json' } : headers,
    ...(schema && { body: sampleOf(schema, document) }),
    isFile: isFile(operation),
  };
}

const isFile = ({ responses = {} }: Entry['operation']): boolean => {
  const types = Object.keys(responses['200']?.content ?? {});
  return types.length > 0 && !types.some((type) => type.includes('json'));
};
