import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { RoundList } from '@digital-customs/contracts';
import { Allow } from '@digital-customs/platform';
import type { z } from 'zod';
import { RoundStore } from './round.store.js';

@ApiTags('maturity')
@Controller('maturity/rounds')
export class ListRounds {
  constructor(private readonly rounds: RoundStore) {}

  /** The rounds of self-assessment, the latest first. */
  @Get()
  @Allow('maturity.read')
  @ApiOkResponse({ standardSchema: RoundList })
  async list(): Promise<z.infer<typeof RoundList>> {
    return { items: await this.rounds.list() };
  }
}
