import { type DynamicModule, Module } from '@nestjs/common';
import { ServiceModule } from '@digital-customs/platform';
import { DecisionStore, decisionSchema } from './decisions/decision.store.js';
import { ListPlanDecisions } from './decisions/list-decisions.js';
import { RecordPlanDecision } from './decisions/record-decision.js';
import { ListPlans } from './plans/list-plans.js';
import { LoadFirstPlan } from './plans/load-first-plan.js';
import { PlanBook } from './plans/plan-book.js';
import { PlanStore, planSchema } from './plans/plan.store.js';
import { ReadPlan } from './plans/read-plan.js';
import { RevisionParts, revisionPartSchema } from './plans/revision-parts.js';
import { ProgressStore, progressSchema } from './progress/progress.store.js';
import { ListTasks } from './tasks/list-tasks.js';
import { ReadTask } from './tasks/read-task.js';
import { ReadTimeline } from './tasks/read-timeline.js';

/** The Work Plan as a living document; unless told otherwise Annex I of 2016-2018 is loaded at the first start. */
@Module({
  imports: [
    ServiceModule.for('work-plan', [
      { name: 'Plan', schema: planSchema },
      { name: 'RevisionPart', schema: revisionPartSchema },
      { name: 'Progress', schema: progressSchema },
      { name: 'Decision', schema: decisionSchema },
    ]),
  ],
  controllers: [ListPlans, ReadPlan, ListTasks, ReadTask, ReadTimeline, ListPlanDecisions, RecordPlanDecision],
  providers: [PlanStore, RevisionParts, PlanBook, ProgressStore, DecisionStore],
})
export class WorkPlanModule {
  static for({ reference = true } = {}): DynamicModule {
    return { module: WorkPlanModule, providers: reference ? [LoadFirstPlan] : [] };
  }
}
