import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Credentials, DomainError, SessionView } from '@digital-customs/contracts';
import { Allow } from '@digital-customs/platform';
import type { z } from 'zod';
import { SignInAttempts } from './attempts.js';
import { Sessions } from './sessions.js';

@ApiTags('sign-in')
@Controller('auth/sign-in')
export class SignIn {
  constructor(
    private readonly sessions: Sessions,
    private readonly attempts: SignInAttempts,
  ) {}

  /** Signs in with e-mail address and password; the session is a cookie. */
  @Post()
  @Allow('auth.use')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: SessionView })
  async signIn(
    @Body({ schema: Credentials }) { email, password }: z.infer<typeof Credentials>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const attempt = await this.attempts.begin(email, request.ip);
    const session = await this.sessions.open(email.toLowerCase(), password, request, reply);
    if (!session)
      throw new DomainError(
        'identity.wrong-credentials',
        'Check both, or ask your administrator for a new invitation.',
      );
    await attempt.succeeded();
    return session;
  }
}
