import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, DomainError, NewWaiver, TaskReports } from '@digital-customs/contracts';
import { Allow, By, Clock } from '@digital-customs/platform';
import type { z } from 'zod';
import { PlanBook } from '../plans/plan-book.js';
import { requireBodies } from '../plans/references.js';
import { requireTask } from '../tasks/require-task.js';
import { ProgressStore } from './progress.store.js';
import { waive } from './report.js';

@ApiTags('work-plan')
@Controller('work-plans/:period/tasks/:code/waiver')
export class WaiveEvidence {
  constructor(
    private readonly book: PlanBook,
    private readonly progress: ProgressStore,
    private readonly clock: Clock,
  ) {}

  /** Records the decision that a collection task may be delivered without evidence. */
  @Post()
  @Allow('work-plan.waive')
  @ApiCreatedResponse({ standardSchema: TaskReports })
  async waive(
    @Param('period') period: string,
    @Param('code') code: string,
    @Body({ schema: NewWaiver }) given: NewWaiver,
    @By() actor: Actor,
  ): Promise<z.infer<typeof TaskReports>> {
    const { plan, content } = await this.book.open(period);
    const task = requireTask(content, code);
    requireBodies(plan.frame, [given.decision.body], 'decision.body');
    if (!task.content.collects) {
      const message = `${task.code} collects no practices: it needs no waiver.`;
      throw new DomainError('platform.invalid', message, { errors: [{ path: '', code: 'not-collecting', message }] });
    }
    const { reports, waiver } = await this.progress.changeOf(period, task.id, actor, (progress) =>
      waive(progress, task, plan.frame, given, actor, this.clock.now()),
    );
    return { items: [...reports].reverse(), waiver };
  }
}
