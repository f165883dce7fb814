import { Controller, Delete, HttpCode, Param, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@digital-customs/platform/openapi';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '@digital-customs/contracts';
import { Allow } from '@digital-customs/platform';
import { Sessions } from './sessions.js';

@ApiTags('sign-in')
@Controller('auth/sessions/:id')
export class EndSession {
  constructor(private readonly sessions: Sessions) {}

  /** Ends one of one’s own sessions; ending the current one signs out. */
  @Delete()
  @Allow('sessions.manage')
  @HttpCode(204)
  @ApiNoContentResponse()
  async end(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const found = (await this.sessions.list(request)).find((session) => session.id === id);
    if (!found) throw new DomainError('platform.not-found', 'The session is not there; it may have ended.');
    const current = await this.sessions.current(request);
    if (current?.session.id === id) await this.sessions.leave(request, reply);
    else await this.sessions.end(found.token, request);
  }
}
