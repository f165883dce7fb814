import { Body, Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Credentials, DomainError, SessionView } from '@digital-customs/contracts';
import { Allow } from '@digital-customs/platform';
import type { z } from 'zod';
import { PersonStore } from '../people/person.store.js';
import { SignInAttempts } from './attempts.js';
import { AUTH, type Auth } from './auth.js';
import { sessionView } from './session-view.js';
import { headersOf, passCookies } from './web-headers.js';

@ApiTags('sign-in')
@Controller('auth/sign-in')
export class SignIn {
  constructor(
    @Inject(AUTH) private readonly auth: Auth,
    private readonly people: PersonStore,
    private readonly attempts: SignInAttempts,
  ) {}

  /** Signs in with e-mail address and password; the session is a cookie. */
  @Post()
  @Allow('auth.use')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: SessionView })
  async signIn(
    @Body({ schema: Credentials }) credentials: z.infer<typeof Credentials>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const email = credentials.email.toLowerCase();
    await this.attempts.check(email, request.ip);
    const answer = await this.auth.api.signInEmail({
      body: { ...credentials, email },
      headers: headersOf(request),
      asResponse: true,
    });
    if (!answer.ok) {
      await this.attempts.failed(email, request.ip);
      throw new DomainError(
        'identity.wrong-credentials',
        'Check both, or ask your administrator for a new invitation.',
      );
    }
    await this.attempts.succeeded(email);
    passCookies(answer, reply);
    const { user } = (await answer.json()) as { user: { id: string; name: string; email: string } };
    const person = await this.people.find(user.id);
    const expiresAt = new Date(Date.now() + 7 * 24 * 3600_000);
    return sessionView(
      { user, session: { expiresAt } },
      { id: user.id, name: user.name, grants: person?.grants ?? [] },
    );
  }
}
