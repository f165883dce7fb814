import { ApiProblem, toProblem } from './problem';

interface Call {
  path?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

/** Sends a request and gives what it answers. Throws an `ApiProblem` otherwise. */
export async function send<Answer>(method: string, address: string, call: Call = {}): Promise<Answer> {
  const filled = address.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(call.path?.[name] ?? ''));
  const form = call.body instanceof FormData;
  const answer = await fetch(`${filled}${queryOf(call.query)}`, {
    method,
    signal: call.signal ?? null,
    headers: { ...(call.body && !form ? { 'content-type': 'application/json' } : {}), ...call.headers },
    body: call.body === undefined ? null : call.body instanceof FormData ? call.body : JSON.stringify(call.body),
  }).catch((error: unknown) => {
    if (call.signal?.aborted) throw error;
    throw new ApiProblem(0, 'portal.unreachable');
  });
  const body: unknown = await answer.json().catch(() => undefined);
  if (!answer.ok) throw toProblem(answer.status, body);
  return body as Answer;
}

function queryOf(query: Record<string, unknown> = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    for (const item of Array.isArray(value) ? value : [value])
      if (item !== undefined && item !== '') parameters.append(name, String(item));
  const text = parameters.toString();
  return text && `?${text}`;
}
