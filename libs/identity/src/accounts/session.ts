import { Controller, Get, Header, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, SessionView } from '@digital-customs/contracts';
import { Allow, By } from '@digital-customs/platform';
import { AUTH, type Auth } from './auth.js';
import { SessionActors } from './session-actors.js';
import { sessionView } from './session-view.js';
import { headersOf, passCookies } from './web-headers.js';

@ApiTags('sign-in')
@Controller('auth')
export class ReadSession {
  constructor(
    @Inject(AUTH) private readonly auth: Auth,
    private readonly actors: SessionActors,
  ) {}

  /** Who the caller is. */
  @Get('session')
  @Allow('session.read')
  @Header('Cache-Control', 'no-store')
  @ApiOkResponse({ standardSchema: SessionView })
  async read(@Req() request: FastifyRequest, @By() actor: Actor): Promise<SessionView> {
    return sessionView(actor.id ? await this.auth.api.getSession({ headers: headersOf(request) }) : null, actor);
  }

  /** Ends the session of this browser. */
  @Post('sign-out')
  @Allow('auth.use')
  @HttpCode(204)
  @ApiNoContentResponse()
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    passCookies(await this.auth.api.signOut({ headers: headersOf(request), asResponse: true }), reply);
    this.actors.forgetAll();
  }
}
