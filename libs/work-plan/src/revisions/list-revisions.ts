import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { PlanRevisions } from '@digital-customs/contracts';
import { Allow } from '@digital-customs/platform';
import type { z } from 'zod';
import { PlanBook } from '../plans/plan-book.js';

@ApiTags('work-plan')
@Controller('work-plans/:period/revisions')
export class ListRevisions {
  constructor(private readonly book: PlanBook) {}

  /** The endorsed revisions, the latest first, and the one being drafted. */
  @Get()
  @Allow('work-plan.read')
  @ApiOkResponse({ standardSchema: PlanRevisions })
  async list(@Param('period') period: string): Promise<z.infer<typeof PlanRevisions>> {
    const { plan } = await this.book.open(period);
    return {
      items: plan.revisions
        .map(({ number, changes, proposals, endorsement }) => ({ number, changes, proposals, endorsement }))
        .reverse(),
      draft: plan.draft && {
        number: plan.draft.number,
        proposals: plan.draft.proposals,
        by: plan.draft.by,
        at: plan.draft.at,
      },
    };
  }
}
