import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, NewTaskReport, TaskReports } from '@digital-customs/contracts';
import { Allow, By, Clock, OnceKey } from '@digital-customs/platform';
import type { z } from 'zod';
import { CollectedPractices } from '../collection/collected-practices.js';
import { PlanBook } from '../plans/plan-book.js';
import { requireTask } from '../tasks/require-task.js';
import type { Progress } from './progress.js';
import { ProgressStore } from './progress.store.js';
import { report } from './report.js';

type View = z.infer<typeof TaskReports>;
const viewOf = ({ reports, waiver }: Progress): View => ({ items: [...reports].reverse(), waiver });

@ApiTags('work-plan')
@Controller('work-plans/:period/tasks/:code/reports')
export class TaskReportRoutes {
  constructor(
    private readonly book: PlanBook,
    private readonly progress: ProgressStore,
    private readonly collected: CollectedPractices,
    private readonly clock: Clock,
  ) {}

  /** The reports on a task, the latest first. */
  @Get()
  @Allow('work-plan.read')
  @ApiOkResponse({ standardSchema: TaskReports })
  async list(@Param('period') period: string, @Param('code') code: string): Promise<View> {
    const { content } = await this.book.open(period);
    return viewOf(await this.progress.of(period, requireTask(content, code).id));
  }

  /** Reports where a task stands: for the secretaries of its responsible bodies. An annual task is reported on by year. */
  @Post()
  @Allow('work-plan.report')
  @ApiCreatedResponse({ standardSchema: TaskReports })
  async report(
    @Param('period') period: string,
    @Param('code') code: string,
    @Body({ schema: NewTaskReport }) given: NewTaskReport,
    @By() actor: Actor,
    @OnceKey() once?: string,
  ): Promise<View> {
    const { plan, content } = await this.book.open(period);
    const task = requireTask(content, code);
    await this.collected.requirePublished(given.evidence, actor);
    return viewOf(
      await this.progress.changeOf(
        period,
        task.id,
        actor,
        (progress) => report(progress, task, plan.frame, given, actor, this.clock.now()),
        once,
      ),
    );
  }
}
