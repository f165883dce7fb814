import { Body, Controller, Get, Header, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import {
  type Actor,
  Roadmap as RoadmapView,
  RoadmapLimits,
  RoadmapSchedule,
  ScheduleQuery,
} from '@digital-customs/contracts';
import { Allow, By, Clock, IfMatch } from '@digital-customs/platform';
import type { z } from 'zod';
import { ModelBook } from '../models/model-book.js';
import { keepPlan, planOf, requireOwn, viewOf } from './roadmap.js';
import { RoadmapStore } from './roadmap.store.js';

@ApiTags('maturity')
@Controller('maturity/roadmaps/:id/schedule')
export class PlanRoadmap {
  constructor(
    private readonly roadmaps: RoadmapStore,
    private readonly models: ModelBook,
    private readonly clock: Clock,
  ) {}

  /** What follows from the limits, or from others given to try them out. Nothing is saved. */
  @Get()
  @Allow('roadmap.keep')
  @Header('Cache-Control', 'private, no-store')
  @ApiOkResponse({ standardSchema: RoadmapSchedule })
  async read(
    @Param('id') id: string,
    @Query({ schema: ScheduleQuery }) tried: z.infer<typeof ScheduleQuery>,
    @By() actor: Actor,
  ): Promise<RoadmapSchedule> {
    const roadmap = await this.roadmaps.load(id);
    requireOwn(roadmap, actor);
    return planOf(roadmap, await this.models.of(roadmap.model), { ...roadmap.limits, ...tried }, this.clock.now());
  }

  /** Keeps these limits, and what follows from them as the plan. */
  @Put()
  @Allow('roadmap.keep')
  @ApiOkResponse({ standardSchema: RoadmapView })
  async keep(
    @Param('id') id: string,
    @Body({ schema: RoadmapLimits }) limits: RoadmapLimits,
    @By() actor: Actor,
    @IfMatch() ifVersion?: number,
  ): Promise<RoadmapView> {
    const at = this.clock.now();
    const model = await this.models.of((await this.roadmaps.load(id)).model);
    const stored = await this.roadmaps.change(
      id,
      actor,
      (roadmap) => keepPlan(roadmap, model, limits, actor, at),
      ifVersion === undefined ? {} : { ifVersion },
    );
    return viewOf(stored, at);
  }
}
