import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { TaskRevisions } from '@digital-customs/contracts';
import { Allow } from '@digital-customs/platform';
import type { z } from 'zod';
import { PlanBook } from '../plans/plan-book.js';
import { requireTask } from '../tasks/require-task.js';

@ApiTags('work-plan')
@Controller('work-plans/:period/tasks/:code/revisions')
export class ListTaskRevisions {
  constructor(private readonly book: PlanBook) {}

  /** The revisions that stated a task anew, the latest first, each with the decisions that led to it. */
  @Get()
  @Allow('work-plan.read')
  @ApiOkResponse({ standardSchema: TaskRevisions })
  async list(@Param('period') period: string, @Param('code') code: string): Promise<z.infer<typeof TaskRevisions>> {
    const { plan, content } = await this.book.open(period);
    const { id } = requireTask(content, code);
    const entries = await this.book.entries(plan);
    const items = plan.revisions.flatMap(({ number, endorsement }) => {
      const entry = entries[number - 1]?.find((one) => one.kind === 'task' && one.task.id === id);
      return entry ? [{ revision: number, because: entry.because, endorsement }] : [];
    });
    return { items: items.reverse() };
  }
}
