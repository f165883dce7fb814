import { createHash, randomUUID } from 'node:crypto';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, NewPlanDecision, PlanDecision } from '@digital-customs/contracts';
import { Allow, By, Clock, OnceKey } from '@digital-customs/platform';
import { taskOf } from '../plans/content.js';
import { PlanBook } from '../plans/plan-book.js';
import { refuse, requireBodies } from '../plans/references.js';
import { record } from './decision.js';
import { DecisionStore } from './decision.store.js';

@ApiTags('work-plan')
@Controller('work-plans/:period/decisions')
export class RecordPlanDecision {
  constructor(
    private readonly book: PlanBook,
    private readonly decisions: DecisionStore,
    private readonly clock: Clock,
  ) {}

  /** Records what a body decided or how it guided the work, as the answer to an action item or by itself. */
  @Post()
  @Allow('plan-decision.record')
  @ApiCreatedResponse({ standardSchema: PlanDecision })
  async record(
    @Param('period') period: string,
    @Body({ schema: NewPlanDecision }) given: NewPlanDecision,
    @By() actor: Actor,
    @OnceKey() once?: string,
  ): Promise<PlanDecision> {
    const { plan, content } = await this.book.open(period);
    requireBodies(plan.frame, [given.body], 'body');
    const unknown = (path: string, code: string) => ({ path, code: 'unknown', message: `The plan has no ${code}.` });
    refuse([
      ...given.tasks.filter((code) => !taskOf(content, code)).map((code) => unknown('tasks', code)),
      ...given.topics.filter((code) => !content.topics.has(code)).map((code) => unknown('topics', code)),
      ...[given.action]
        .filter((code) => code && !plan.frame.actions.some((item) => item.code === code))
        .map((code) => unknown('action', `action item ${code}`)),
    ]);
    const id = once ? createHash('sha256').update(`${actor.id}\n${once}`).digest('hex').slice(0, 32) : randomUUID();
    return (await this.decisions.create(id, actor, record(id, period, given, actor, this.clock.now()))).decision;
  }
}
