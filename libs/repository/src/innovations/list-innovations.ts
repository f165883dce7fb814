import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, InnovationPage, InnovationQuery } from '@digital-customs/contracts';
import { Allow, By } from '@digital-customs/platform';
import type { z } from 'zod';
import { listPage } from '../contributions/list.js';
import { InnovationStore } from './innovation.store.js';
import { lineFor } from './innovation-view.js';

@ApiTags('innovations')
@Controller('innovations')
export class ListInnovations {
  constructor(private readonly innovations: InnovationStore) {}

  /** Innovations by queue, page by page: what is published to the reader, one’s own, or what waits for a decision. */
  @Get()
  @Allow('innovation.read')
  @ApiOkResponse({ standardSchema: InnovationPage })
  list(
    @Query({ schema: InnovationQuery }) query: InnovationQuery,
    @By() actor: Actor,
  ): Promise<z.infer<typeof InnovationPage>> {
    const more = { technologies: query.technology, stage: query.innovation_stage };
    return listPage(this.innovations, query, more, actor, lineFor);
  }
}
