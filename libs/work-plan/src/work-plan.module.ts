import { type DynamicModule, Module } from '@nestjs/common';
import { ServiceModule } from '@digital-customs/platform';
import { CollectedPractices, collectedPracticeSchema } from './collection/collected-practices.js';
import { CountPublishedPractice } from './collection/on-practice-published.js';
import { CountReceivedPractice } from './collection/on-practice-approved.js';
import { ForgetDeclinedPractice } from './collection/on-practice-declined.js';
import { ForgetWithdrawnPractice } from './collection/on-practice-withdrawn.js';
import { CollectionRoutes } from './collection/read-collected.js';
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
import { TaskReportRoutes } from './progress/report-on-task.js';
import { WaiveEvidence } from './progress/waive-evidence.js';
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
      { name: 'CollectedPractice', schema: collectedPracticeSchema },
    ]),
  ],
  controllers: [
    ListPlans,
    ReadPlan,
    ListTasks,
    ReadTask,
    ReadTimeline,
    TaskReportRoutes,
    WaiveEvidence,
    CollectionRoutes,
    CountReceivedPractice,
    CountPublishedPractice,
    ForgetDeclinedPractice,
    ForgetWithdrawnPractice,
    ListPlanDecisions,
    RecordPlanDecision,
  ],
  providers: [PlanStore, RevisionParts, PlanBook, ProgressStore, DecisionStore, CollectedPractices],
})
export class WorkPlanModule {
  static for({ reference = true } = {}): DynamicModule {
    return { module: WorkPlanModule, providers: reference ? [LoadFirstPlan] : [] };
  }
}
