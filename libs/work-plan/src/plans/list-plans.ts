import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { PlanList } from '@digital-customs/contracts';
import { Allow } from '@digital-customs/platform';
import type { z } from 'zod';
import { PlanStore } from './plan.store.js';

@ApiTags('work-plan')
@Controller('work-plans')
export class ListPlans {
  constructor(private readonly plans: PlanStore) {}

  /** The plans there are, the latest period first. */
  @Get()
  @Allow('work-plan.read')
  @ApiOkResponse({ standardSchema: PlanList })
  async list(): Promise<z.infer<typeof PlanList>> {
    const plans = await this.plans.list();
    return {
      items: plans.map(({ _id: period, frame: { titles, from, to }, current }) => ({
        period,
        titles,
        from,
        to,
        current,
      })),
    };
  }
}
