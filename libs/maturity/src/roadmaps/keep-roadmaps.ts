import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Header, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import {
  ActionProgress,
  type Actor,
  DomainError,
  membersOf,
  NewRoadmap,
  Roadmap as RoadmapView,
  RoadmapChange,
  RoadmapList,
} from '@digital-customs/contracts';
import { Allow, By, Clock, IfMatch } from '@digital-customs/platform';
import type { z } from 'zod';
import { AssessmentStore } from '../assessments/assessment.store.js';
import { ModelBook } from '../models/model-book.js';
import { proposeActions } from './propose-actions.js';
import { begin, edit, firstWeights, markDone, requireOwn, viewOf } from './roadmap.js';
import { RoadmapStore } from './roadmap.store.js';

@ApiTags('maturity')
@Controller('maturity/roadmaps')
export class KeepRoadmaps {
  constructor(
    private readonly roadmaps: RoadmapStore,
    private readonly assessments: AssessmentStore,
    private readonly models: ModelBook,
    private readonly clock: Clock,
  ) {}

  /** Begins a roadmap from the Member's latest answers: the actions that lead to the targets, enablers first, to be edited. */
  @Post()
  @Allow('roadmap.keep')
  @ApiCreatedResponse({ standardSchema: RoadmapView })
  async begin(@Body({ schema: NewRoadmap }) given: NewRoadmap, @By() actor: Actor): Promise<RoadmapView> {
    const { member, targets, title, start, quarters, limits } = given;
    if (!membersOf(actor).includes(member))
      throw new DomainError('maturity.not-your-member', 'Only people of the Member itself plan its way.');
    const latest = (await this.assessments.of([member]))[0];
    if (!latest)
      throw new DomainError(
        'maturity.nothing-answered',
        'Answer the criteria of a round first; a roadmap starts from there.',
      );
    const { answers } = await this.assessments.load(latest._id);
    const model = await this.models.of(latest.model);
    const levels = Object.fromEntries(
      Object.entries(answers).flatMap(([id, { level }]) => (level === null ? [] : [[id, level]])),
    );
    const roadmap = {
      ...{ member, title, start, quarters, targets, limits, levels },
      assessment: latest._id,
      model: latest.model,
      currency: 'USD',
      weights: firstWeights,
      actions: proposeActions(model, levels, targets),
      kept: null,
    };
    return this.view(await this.roadmaps.create(randomUUID(), actor, begin(roadmap, actor)));
  }

  /** The roadmaps of the reader's own Member. */
  @Get()
  @Allow('roadmap.keep')
  @Header('Cache-Control', 'private, no-store')
  @ApiOkResponse({ standardSchema: RoadmapList })
  async list(@By() actor: Actor): Promise<z.infer<typeof RoadmapList>> {
    return { items: (await this.roadmaps.of(membersOf(actor))).map((one) => this.view(one)) };
  }

  @Get(':id')
  @Allow('roadmap.keep')
  @Header('Cache-Control', 'private, no-store')
  @ApiOkResponse({ standardSchema: RoadmapView })
  async read(@Param('id') id: string, @By() actor: Actor): Promise<RoadmapView> {
    const roadmap = await this.roadmaps.load(id);
    requireOwn(roadmap, actor);
    return this.view(roadmap);
  }

  /** Changes the actions and what comes first. A circle among prerequisites is refused and named. */
  @Put(':id')
  @Allow('roadmap.keep')
  @ApiOkResponse({ standardSchema: RoadmapView })
  async edit(
    @Param('id') id: string,
    @Body({ schema: RoadmapChange }) given: RoadmapChange,
    @By() actor: Actor,
    @IfMatch() ifVersion?: number,
  ): Promise<RoadmapView> {
    const options = ifVersion === undefined ? {} : { ifVersion };
    return this.view(await this.roadmaps.change(id, actor, (roadmap) => edit(roadmap, given, actor), options));
  }

  /** Says in which quarter an action was done, or that it was not. */
  @Put(':id/actions/:action/progress')
  @Allow('roadmap.keep')
  @ApiOkResponse({ standardSchema: RoadmapView })
  async progress(
    @Param('id') id: string,
    @Param('action') action: string,
    @Body({ schema: ActionProgress }) { doneIn }: z.infer<typeof ActionProgress>,
    @By() actor: Actor,
  ): Promise<RoadmapView> {
    return this.view(await this.roadmaps.change(id, actor, (roadmap) => markDone(roadmap, action, doneIn, actor)));
  }

  private view = (stored: Parameters<typeof viewOf>[0]) => viewOf(stored, this.clock.now());
}
