import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiFoundResponse, ApiTags } from '@digital-customs/platform/openapi';
import type { FastifyReply } from 'fastify';
import { Allow, Clock } from '@digital-customs/platform';
import { z } from 'zod';
import { AUTH, type Auth } from '../accounts/auth.js';
import { patience, pendingCookie } from './pending-sign-on.js';
import { noSignOn, SIGN_ON, type SignOn } from './sign-on.js';

const Wanted = z.object({ to: z.string().max(2_000).default('/') });

@ApiTags('sign-in')
@Controller('auth/single-sign-on/start')
export class BeginSignOn {
  constructor(
    @Inject(SIGN_ON) private readonly signOn: SignOn | null,
    @Inject(AUTH) private readonly auth: Auth,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Leads to the provider; whoever comes back signed in goes on to `to`. */
  @Get()
  @Allow('auth.use')
  @ApiFoundResponse({ description: 'To the provider.' })
  async begin(@Query({ schema: Wanted }) { to }: z.infer<typeof Wanted>, @Res() reply: FastifyReply): Promise<void> {
    if (!this.signOn) throw noSignOn();
    const { url, secrets } = await this.signOn.begin();
    const { secret } = await this.auth.$context;
    const pending = { ...secrets, to: withinPortal(to), until: this.clock.now().getTime() + patience };
    void reply.header('set-cookie', await pendingCookie(pending, secret, this.signOn.isSecure));
    void reply.header('cache-control', 'no-store').redirect(url, 302);
  }
}

/** An address of the portal, never another site's. */
function withinPortal(to: string): string {
  const base = 'https://portal.invalid';
  const url = to.startsWith('/') && URL.canParse(to, base) ? new URL(to, base) : null;
  return url?.origin === base ? url.pathname + url.search + url.hash : '/';
}
