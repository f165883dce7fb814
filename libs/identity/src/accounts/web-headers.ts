import type { FastifyReply, FastifyRequest } from 'fastify';

const longestDevice = 300;

/** The part of a request that Better Auth looks at; the address is the one Fastify trusts. */
export function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers({ 'x-forwarded-for': request.ip });
  const { cookie, 'user-agent': device } = request.headers;
  if (cookie) headers.set('cookie', cookie);
  if (device) headers.set('user-agent', device.slice(0, longestDevice));
  return headers;
}

/** Passes on the cookies that Better Auth sets or clears. */
export function passCookies(from: Response, to: FastifyReply): void {
  for (const cookie of from.headers.getSetCookie()) void to.header('set-cookie', cookie);
}
