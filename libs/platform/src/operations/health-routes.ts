import { Controller, Get, HttpCode, ServiceUnavailableException } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '../openapi/index.js';
import { HealthCheckService } from '@nestjs/terminus';
import { DomainError } from '@digital-customs/contracts';
import { z } from 'zod';
import { Allow } from '../http/allow.js';
import { HealthChecks } from './health-checks.js';

const Health = z.object({ status: z.string() }).loose().meta({ id: 'Health' });

@ApiTags('operations')
@Controller('health')
export class HealthRoutes {
  constructor(
    private readonly health: HealthCheckService,
    private readonly checks: HealthChecks,
  ) {}

  /** The process runs. */
  @Get('live')
  @Allow('health.read')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: Health })
  live() {
    return { status: 'ok' };
  }

  /** The process can serve: its stores and its events answer. 503 with what does not. */
  @Get('ready')
  @Allow('health.read')
  @ApiOkResponse({ standardSchema: Health })
  async ready() {
    try {
      return await this.health.check(this.checks.all);
    } catch (error) {
      const parts = error instanceof ServiceUnavailableException ? partsDown(error) : [];
      throw new DomainError('platform.unavailable', `Does not answer: ${parts.join(', ')}. Try again in a moment.`, {
        parts,
      });
    }
  }
}

/** The names of what is down; why it is so is in the log, and no business of the public. */
const partsDown = (error: ServiceUnavailableException) =>
  Object.keys((error.getResponse() as { error?: object }).error ?? {});
