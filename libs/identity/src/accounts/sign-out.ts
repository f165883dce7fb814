import { Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@digital-customs/platform/openapi';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow } from '@digital-customs/platform';
import { Sessions } from './sessions.js';

@ApiTags('sign-in')
@Controller('auth/sign-out')
export class SignOut {
  constructor(private readonly sessions: Sessions) {}

  /** Ends the session of this browser. */
  @Post()
  @Allow('auth.use')
  @HttpCode(204)
  @ApiNoContentResponse()
  signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    return this.sessions.leave(request, reply);
  }
}
