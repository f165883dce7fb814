import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@digital-customs/platform/openapi';
import { type Actor, type ActorClaims, IssuedToken } from '@digital-customs/contracts';
import { Allow, By, Clock } from '@digital-customs/platform';
import type { z } from 'zod';
import { AUTH, type Auth } from '../accounts/auth.js';

/** For the gateway alone, which lets nobody else through to here. */
@ApiExcludeController()
@Controller('auth/token')
export class IssueToken {
  constructor(
    @Inject(AUTH) private readonly auth: Auth,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** A short-lived token that says who holds the session of this cookie or the API key; none for a visitor. */
  @Get()
  @Allow('session.read')
  @Header('Cache-Control', 'no-store')
  async issue(@By() { id, name, grants, scopes }: Actor): Promise<z.infer<typeof IssuedToken>> {
    if (id === null) return { token: null };
    const claims: ActorClaims = { sub: id, name, grants: [...grants], ...(scopes && { scopes: [...scopes] }) };
    const iat = Math.floor(this.clock.now().getTime() / 1_000);
    return this.auth.api.signJWT({ body: { payload: { ...claims, iat } } });
  }
}
