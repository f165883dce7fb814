import createClient from 'openapi-fetch';
import { loadTexts } from '@/i18n/i18n';
import { ApiProblem, fieldTexts, toProblem } from './problem';
import type { paths } from './schema.generated';

/** The service as its OpenAPI document describes it; see `answer` for what comes back. */
export const api = createClient<paths>({
  baseUrl: '',
  fetch: (request) =>
    fetch(request).catch((error: unknown) => {
      if (request.signal.aborted) throw error;
      throw new ApiProblem(0, 'portal.unreachable');
    }),
});

interface Outcome<Data> {
  data?: Data;
  error?: unknown;
  response: Response;
}

/** What the service answered: `answer(api.GET('/api/members'))`. Throws an `ApiProblem` where it refused. */
export async function answer<Data>(call: Promise<Outcome<Data>>): Promise<Data> {
  const { data, error, response } = await call.catch((thrown: unknown) => {
    // An answer of which no part can be read: a proxy's page in place of a problem document.
    throw thrown instanceof SyntaxError ? new ApiProblem(0, 'portal.unexpected') : thrown;
  });
  if (!response.ok) {
    const problem = toProblem(response.status, error);
    // Without them, where the line is lost at that moment, the service's own words are shown.
    if (problem.fields.length > 0) await loadTexts(fieldTexts).catch(() => undefined);
    throw problem;
  }
  return data as Data;
}

interface Call {
  path?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

/** For what the document cannot type: an address put together at run time, a form with a file. Else use `answer`. */
export function send<Data>(method: string, address: string, call: Call = {}): Promise<Data> {
  return answer<Data>(
    untyped.request(method, address, {
      body: call.body,
      params: { path: call.path, query: call.query },
      headers: call.headers,
      signal: call.signal,
    }),
  );
}

/** The same client, seen without its types. */
const untyped = api as unknown as {
  request<Data>(method: string, address: string, init: Record<string, unknown>): Promise<Outcome<Data>>;
};
