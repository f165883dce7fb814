import { Controller, Get, Header, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import type { FastifyRequest } from 'fastify';
import { type Actor, SessionView, visitor } from '@digital-customs/contracts';
import { Allow, By } from '@digital-customs/platform';
import { sessionView } from './session-view.js';
import { Sessions } from './sessions.js';

@ApiTags('sign-in')
@Controller('auth/session')
export class ReadSession {
  constructor(private readonly sessions: Sessions) {}

  /** Who the caller is and what its roles allow; a visitor has no person. */
  @Get()
  @Allow('session.read')
  @Header('Cache-Control', 'no-store')
  @ApiOkResponse({ standardSchema: SessionView })
  async read(@Req() request: FastifyRequest, @By() actor: Actor): Promise<SessionView> {
    const held = actor.id ? await this.sessions.current(request) : null;
    return held ? sessionView(held, actor) : sessionView(null, visitor);
  }
}
