import { Controller, Delete, Get, HttpCode, Inject, Param, Req } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { DomainError, SessionList } from '@digital-customs/contracts';
import { Allow } from '@digital-customs/platform';
import type { z } from 'zod';
import { AUTH, type Auth } from './auth.js';
import { SessionActors } from './session-actors.js';
import { headersOf } from './web-headers.js';

@ApiTags('sign-in')
@Controller('auth/sessions')
export class Sessions {
  constructor(
    @Inject(AUTH) private readonly auth: Auth,
    private readonly actors: SessionActors,
  ) {}

  /** One’s own sessions, newest first. */
  @Get()
  @Allow('sessions.manage')
  @ApiOkResponse({ standardSchema: SessionList })
  async list(@Req() request: FastifyRequest): Promise<z.infer<typeof SessionList>> {
    const headers = headersOf(request);
    const current = await this.auth.api.getSession({ headers });
    const sessions = await this.auth.api.listSessions({ headers });
    const items = sessions.map(({ id, token, createdAt, expiresAt, userAgent, ipAddress }) => ({
      id,
      current: token === current?.session.token,
      startedAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      device: userAgent ?? '',
      address: ipAddress ?? '',
    }));
    return { items: items.sort((one, other) => other.startedAt.localeCompare(one.startedAt)) };
  }

  /** Ends one of one’s own sessions. */
  @Delete(':id')
  @Allow('sessions.manage')
  @HttpCode(204)
  @ApiNoContentResponse()
  async end(@Param('id') id: string, @Req() request: FastifyRequest): Promise<void> {
    const headers = headersOf(request);
    const session = (await this.auth.api.listSessions({ headers })).find((session) => session.id === id);
    if (!session) throw new DomainError('platform.not-found', 'The session is not there; it may have ended.');
    await this.auth.api.revokeSession({ headers, body: { token: session.token } });
    this.actors.forgetAll();
  }
}
