import { Controller, Get, HttpCode } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { HealthCheckService } from '@nestjs/terminus';
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
  ready() {
    return this.health.check(this.checks.all);
  }
}
