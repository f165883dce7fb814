import type { FastifyReply, FastifyRequest } from 'fastify';

/** The part of a request that Better Auth looks at. */
export function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers();
  for (const name of ['cookie', 'user-agent'] as const)
    if (request.headers[name]) headers.set(name, request.headers[name]);
  headers.set('x-forwarded-for', request.ip);
  return headers;
}

/** Passes on the cookies that Better Auth sets or clears. */
export function passCookies(from: Response, to: FastifyReply): void {
  for (const cookie of from.headers.getSetCookie()) void to.header('set-cookie', cookie);
}
