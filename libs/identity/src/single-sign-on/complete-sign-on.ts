import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiFoundResponse, ApiTags } from '@digital-customs/platform/openapi';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '@digital-customs/contracts';
import { Allow, Clock } from '@digital-customs/platform';
import { AUTH, type Auth } from '../accounts/auth.js';
import { Sessions } from '../accounts/sessions.js';
import { PersonStore } from '../people/person.store.js';
import { noPending, pendingIn } from './pending-sign-on.js';
import { noSignOn, SIGN_ON, type SignOn } from './sign-on.js';

@ApiTags('sign-in')
@Controller('auth/single-sign-on/callback')
export class CompleteSignOn {
  constructor(
    @Inject(SIGN_ON) private readonly signOn: SignOn | null,
    @Inject(AUTH) private readonly auth: Auth,
    private readonly sessions: Sessions,
    private readonly people: PersonStore,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * Where the provider sends people back to. Signs in the person who has the e-mail address that it has verified, with the
   * roles that the person has here, and goes on to the portal; otherwise to its sign-in page, which says what is wrong.
   */
  @Get()
  @Allow('auth.use')
  @ApiFoundResponse({ description: 'To the portal.' })
  async complete(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (!this.signOn) throw noSignOn();
    const { secret } = await this.auth.$context;
    const pending = await pendingIn(request, secret, this.clock.now());
    void reply.header('set-cookie', noPending(this.signOn.isSecure)).header('cache-control', 'no-store');
    try {
      if (!pending) throw new DomainError('identity.sign-on-failed', 'It took too long. Try again.');
      const { email, verified } = await this.signOn.complete(request.url.split('?')[1] ?? '', pending);
      const person = await this.personOf(email, verified);
      await this.sessions.openFor(person, request, reply);
      void reply.redirect(pending.to, 302);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const back = new URLSearchParams({ problem: error.code, ...(pending && { to: pending.to }) });
      void reply.redirect(`/sign-in?${back}`, 302);
    }
  }

  private async personOf(email: string, verified: boolean): Promise<string> {
    if (!email || !verified)
      throw new DomainError('identity.sign-on-unverified', 'Have it confirmed there, then try again.');
    const person = await this.people.byEmail(email);
    if (!person)
      throw new DomainError('identity.sign-on-unknown', 'Ask the administrator of your Member to invite you.');
    return person._id;
  }
}
