import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { PlanDecisionList } from '@digital-customs/contracts';
import { Allow } from '@digital-customs/platform';
import type { z } from 'zod';
import { PlanBook } from '../plans/plan-book.js';
import { DecisionStore } from './decision.store.js';

@ApiTags('work-plan')
@Controller('work-plans/:period/decisions')
export class ListPlanDecisions {
  constructor(
    private readonly book: PlanBook,
    private readonly decisions: DecisionStore,
  ) {}

  /** Decisions and guidance on a plan, and the endorsements of its revisions, the latest first. */
  @Get()
  @Allow('work-plan.read')
  @ApiOkResponse({ standardSchema: PlanDecisionList })
  async list(@Param('period') period: string): Promise<z.infer<typeof PlanDecisionList>> {
    const { plan } = await this.book.open(period);
    const items = [...plan.revisions.map(({ endorsement }) => endorsement), ...(await this.decisions.of(period))];
    return { items: items.sort((one, other) => (one.date < other.date ? 1 : one.date > other.date ? -1 : 0)) };
  }
}
