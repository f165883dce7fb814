import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '@digital-customs/contracts';

/** The version in If-Match, as `"3"`. Missing: 428; `*`: any version (undefined). */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number | undefined => {
  const given = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (!given)
    throw new DomainError(
      'platform.version-required',
      'Send the version you read in the header If-Match, for example If-Match: "3".',
    );
  if (given.trim() === '*') return undefined;
  const version = /^(?:W\/)?"(\d{1,15})"$/.exec(given.trim())?.[1];
  if (!version) throw new DomainError('platform.bad-request', 'If-Match holds a version in quotes, for example "3".');
  return Number(version);
});

/** The caller's Idempotency-Key, if any: 1 to 200 printable characters. */
export const OnceKey = createParamDecorator((_: unknown, context: ExecutionContext): string | undefined => {
  const given = context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key'];
  if (given === undefined) return undefined;
  if (typeof given === 'string' && /^[\x21-\x7e]{1,200}$/.test(given)) return given;
  throw new DomainError('platform.bad-request', 'Idempotency-Key holds 1 to 200 printable characters without spaces.');
});
