import { Body, Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@digital-customs/platform/openapi';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, DomainError } from '@digital-customs/contracts';
import { Allow, By } from '@digital-customs/platform';
import { z } from 'zod';
import { SignInAttempts } from './attempts.js';
import { AUTH, type Auth, minPassword } from './auth.js';
import { SessionActors } from './session-actors.js';
import { headersOf, passCookies } from './web-headers.js';

const NewPassword = z
  .strictObject({
    current: z.string().min(1).max(200),
    next: z
      .string()
      .min(minPassword, { error: `Use at least ${minPassword} characters` })
      .max(200),
  })
  .meta({ id: 'NewPassword' });

@ApiTags('sign-in')
@Controller('auth/password')
export class ChangePassword {
  constructor(
    @Inject(AUTH) private readonly auth: Auth,
    private readonly attempts: SignInAttempts,
    private readonly actors: SessionActors,
  ) {}

  /** Changes one’s own password and ends all other sessions. */
  @Post()
  @Allow('sessions.manage')
  @HttpCode(204)
  @ApiNoContentResponse()
  async change(
    @Body({ schema: NewPassword }) { current, next }: z.infer<typeof NewPassword>,
    @By() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const attempt = await this.attempts.begin(`password of ${actor.id}`, request.ip);
    const body = { currentPassword: current, newPassword: next, revokeOtherSessions: true };
    const answer = await this.auth.api.changePassword({ headers: headersOf(request), body, asResponse: true });
    if (answer.status === 400)
      throw new DomainError('identity.wrong-credentials', 'The current password is not right.');
    if (answer.status === 401) throw new DomainError('platform.not-signed-in', 'Sign in and try again.');
    if (!answer.ok) throw new Error(`change of password answered ${answer.status}: ${await answer.text()}`);
    await attempt.succeeded();
    passCookies(answer, reply);
    this.actors.forgetAll();
  }
}
