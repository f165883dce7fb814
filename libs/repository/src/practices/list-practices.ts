import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, PracticePage, PracticeQuery } from '@digital-customs/contracts';
import { Allow, By } from '@digital-customs/platform';
import type { z } from 'zod';
import { listPage } from '../contributions/list.js';
import { PracticeStore } from './practice.store.js';
import { lineFor } from './practice-view.js';

@ApiTags('practices')
@Controller('practices')
export class ListPractices {
  constructor(private readonly practices: PracticeStore) {}

  /** Practices by queue, page by page: what is published to the reader, a Member’s own, or what waits for a decision. */
  @Get()
  @Allow('practice.read')
  @ApiOkResponse({ standardSchema: PracticePage })
  list(
    @Query({ schema: PracticeQuery }) query: PracticeQuery,
    @By() actor: Actor,
  ): Promise<z.infer<typeof PracticePage>> {
    return listPage(this.practices, query, {}, actor, lineFor);
  }
}
