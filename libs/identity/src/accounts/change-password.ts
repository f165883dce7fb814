import { Body, Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '@digital-customs/contracts';
import { Allow } from '@digital-customs/platform';
import { z } from 'zod';
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
    private readonly actors: SessionActors,
  ) {}

  /** Changes one’s own password and ends all other sessions. */
  @Post()
  @Allow('sessions.manage')
  @HttpCode(204)
  @ApiNoContentResponse()
  async change(
    @Body({ schema: NewPassword }) { current, next }: z.infer<typeof NewPassword>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const body = { currentPassword: current, newPassword: next, revokeOtherSessions: true };
    const answer = await this.auth.api.changePassword({ headers: headersOf(request), body, asResponse: true });
    if (!answer.ok) throw new DomainError('identity.wrong-credentials', 'The current password is not right.');
    passCookies(answer, reply);
    this.actors.forgetAll();
  }
}
