import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, Merge } from '@digital-customs/contracts';
import { Allow, By, Clock, OnceKey } from '@digital-customs/platform';
import { InnovationStore } from './innovation.store.js';
import { merge } from './triage.js';

@ApiTags('innovations')
@Controller('innovations/:id/merge')
export class MergeInnovation {
  constructor(
    private readonly innovations: InnovationStore,
    private readonly clock: Clock,
  ) {}

  /** Ends an innovation that another one holds already; a tombstone points to the other. */
  @Post()
  @Allow('innovation.merge')
  @HttpCode(204)
  @ApiNoContentResponse()
  async merge(
    @Param('id') id: string,
    @Body({ schema: Merge }) given: Merge,
    @By() actor: Actor,
    @OnceKey() once?: string,
  ): Promise<void> {
    const target = await this.innovations.find(given.into);
    await this.innovations.change(id, actor, (state) => merge(state, given, target, actor, this.clock.now()), {
      ...(once && { once }),
    });
  }
}
