import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import { ZodError } from 'zod';
import { type Actor, ActorClaims, actorToken, DomainError, visitor } from '@digital-customs/contracts';
import { ActorSource } from './actor-source.js';

interface Known {
  actor: Actor;
  /** Seconds since 1970. */
  until: number;
}

/** How far the clocks of two machines may be apart, in seconds. */
const clockTolerance = 10;

/**
 * Tells who asks by the gateway's signed token. Throws platform.not-signed-in for one that is forged, meant for somebody
 * else or too old, and platform.unavailable while the keys cannot be read. No token is a visitor.
 */
@Injectable()
export class TokenActors extends ActorSource {
  private readonly keys: ReturnType<typeof createRemoteJWKSet>;
  private readonly known = new LRUCache<string, Known>({ max: 2_000 });

  constructor(jwksUrl: string) {
    super();
    this.keys = createRemoteJWKSet(new URL(jwksUrl), { cooldownDuration: 1_000, cacheMaxAge: 600_000 });
  }

  async actorOf(request: FastifyRequest): Promise<Actor> {
    const token = request.headers.authorization?.match(/^Bearer (.+)$/)?.[1];
    if (!token) return visitor;
    const known = this.known.get(token);
    if (known && known.until + clockTolerance > Date.now() / 1_000) return known.actor;
    return this.verify(token);
  }

  private async verify(token: string): Promise<Actor> {
    try {
      const { payload } = await jwtVerify(token, this.keys, { ...actorToken, clockTolerance, requiredClaims: ['exp'] });
      const { sub, name, grants, scopes } = ActorClaims.parse(payload);
      const actor = { id: sub, name, grants, ...(scopes && { scopes }) };
      this.known.set(token, { actor, until: payload.exp! });
      return actor;
    } catch (error) {
      if (isTokenWrong(error)) throw new DomainError('platform.not-signed-in', 'Sign in and try again.');
      throw new DomainError('platform.unavailable', 'The keys of the sign-in cannot be read. Try again in a moment.');
    }
  }
}

/** The token itself is at fault; anything else is the keys, which could not be read. */
const isTokenWrong = (error: unknown) =>
  error instanceof ZodError ||
  (error instanceof errors.JOSEError && /_(JWT|JWS)_|NO_MATCHING_KEY|ALG_NOT_ALLOWED|NOT_SUPPORTED/.test(error.code));
