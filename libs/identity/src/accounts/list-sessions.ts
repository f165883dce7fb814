import { Controller, Get, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import type { FastifyRequest } from 'fastify';
import { SessionList } from '@digital-customs/contracts';
import { Allow } from '@digital-customs/platform';
import type { z } from 'zod';
import { Sessions } from './sessions.js';

@ApiTags('sign-in')
@Controller('auth/sessions')
export class ListSessions {
  constructor(private readonly sessions: Sessions) {}

  /** One’s own sessions, newest first. */
  @Get()
  @Allow('sessions.manage')
  @ApiOkResponse({ standardSchema: SessionList })
  async list(@Req() request: FastifyRequest): Promise<z.infer<typeof SessionList>> {
    const current = await this.sessions.current(request);
    const sessions = await this.sessions.list(request);
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
}
