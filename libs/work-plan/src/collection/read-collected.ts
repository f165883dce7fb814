import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, CollectedCounts, CollectionTaskList } from '@digital-customs/contracts';
import { Allow, By } from '@digital-customs/platform';
import type { z } from 'zod';
import { standing, titlesOfTask } from '../plans/content.js';
import { PlanBook } from '../plans/plan-book.js';
import { requireTask } from '../tasks/require-task.js';
import { CollectedPractices } from './collected-practices.js';

const everything = { topics: [], themes: [], segments: [] };

@ApiTags('work-plan')
@Controller('work-plans/:period')
export class CollectionRoutes {
  constructor(
    private readonly book: PlanBook,
    private readonly collected: CollectedPractices,
  ) {}

  /** The tasks that collect practices, with what the repository holds for each. */
  @Get('collection')
  @Allow('work-plan.read')
  @ApiOkResponse({ standardSchema: CollectionTaskList })
  async list(@Param('period') period: string, @By() actor: Actor): Promise<z.infer<typeof CollectionTaskList>> {
    const { content } = await this.book.open(period);
    const tasks = standing(content).filter((task) => task.content.collects);
    return {
      items: await Promise.all(
        tasks.map(async (task) => ({
          code: task.code,
          titles: titlesOfTask(task.content),
          collected: await this.collected.countsOf(task.content.collects ?? everything, actor),
        })),
      ),
    };
  }

  /** What the repository holds for one task: received, published, by region. */
  @Get('tasks/:code/collected')
  @Allow('work-plan.read')
  @ApiOkResponse({ standardSchema: CollectedCounts })
  async read(
    @Param('period') period: string,
    @Param('code') code: string,
    @By() actor: Actor,
  ): Promise<CollectedCounts> {
    const { content } = await this.book.open(period);
    return this.collected.countsOf(requireTask(content, code).content.collects ?? everything, actor);
  }
}
