import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, NewBodyOpinion, BodyOpinions } from '@digital-customs/contracts';
import { Allow, By, Clock, OnceKey } from '@digital-customs/platform';
import type { z } from 'zod';
import { InnovationStore } from './innovation.store.js';
import { giveOpinion } from './triage.js';

@ApiTags('innovations')
@Controller('innovations/:id/opinions')
export class GiveBodyOpinion {
  constructor(
    private readonly innovations: InnovationStore,
    private readonly clock: Clock,
  ) {}

  /** The opinion of a body that was asked: it supports, objects or comments. */
  @Post()
  @Allow('innovation.opine')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: BodyOpinions })
  async give(
    @Param('id') id: string,
    @Body({ schema: NewBodyOpinion }) given: NewBodyOpinion,
    @By() actor: Actor,
    @OnceKey() once?: string,
  ): Promise<z.infer<typeof BodyOpinions>> {
    const stored = await this.innovations.change(
      id,
      actor,
      (state) => giveOpinion(state, given, actor, this.clock.now()),
      { ...(once && { once }) },
    );
    return { items: stored.triage.opinions.filter(({ body }) => body === given.body) };
  }
}
