import { type DynamicModule, Module } from '@nestjs/common';
import { ServiceModule } from '@digital-customs/platform';
import { FeedStore, feedSchema } from './calendar/feed.store.js';
import { CalendarRoutes } from './calendar/keep-feeds.js';
import { ReadCalendar } from './calendar/read-calendar.js';
import { CollectedPractices, collectedPracticeSchema } from './collection/collected-practices.js';
import { CountReceivedInnovation } from './collection/on-innovation-approved.js';
import {
  ForgetDeclinedInnovation,
  ForgetMergedInnovation,
  ForgetWithdrawnInnovation,
} from './collection/on-innovation-ended.js';
import { CountPublishedInnovation } from './collection/on-innovation-published.js';
import { CountPublishedPractice } from './collection/on-practice-published.js';
import { CountReceivedPractice } from './collection/on-practice-approved.js';
import { ForgetDeclinedPractice } from './collection/on-practice-declined.js';
import { ForgetWithdrawnPractice } from './collection/on-practice-withdrawn.js';
import { CollectionRoutes } from './collection/read-collected.js';
import { ReadBody } from './coordination/read-body.js';
import { ReadCrossCutting } from './coordination/read-cross-cutting.js';
import { MatrixRoutes } from './coordination/read-matrix.js';
import { ReadSteering } from './coordination/read-steering.js';
import { DecisionStore, decisionSchema } from './decisions/decision.store.js';
import { ListPlanDecisions } from './decisions/list-decisions.js';
import { RecordPlanDecision } from './decisions/record-decision.js';
import { ExportPlan } from './documents/export-plan.js';
import { ImportPlan } from './imports/import-plan.js';
import { MeetingPacks } from './meetings/meeting-packs.js';
import { MeetingPackRoutes } from './meetings/read-meeting-pack.js';
import { ListPlans } from './plans/list-plans.js';
import { LoadFirstPlan } from './plans/load-first-plan.js';
import { PlanBook } from './plans/plan-book.js';
import { PlanStore, planSchema } from './plans/plan.store.js';
import { ReadPlan } from './plans/read-plan.js';
import { RevisionParts, revisionPartSchema } from './plans/revision-parts.js';
import { ProgressStore, progressSchema } from './progress/progress.store.js';
import { TaskReportRoutes } from './progress/report-on-task.js';
import { WaiveEvidence } from './progress/waive-evidence.js';
import { CommentOnProposal } from './proposals/comment-on-proposal.js';
import { DecideProposal } from './proposals/decide-proposal.js';
import { GiveOpinion } from './proposals/give-opinion.js';
import { ProposalRoutes } from './proposals/list-proposals.js';
import { MakeProposal } from './proposals/make-proposal.js';
import { MarkProposalsTakenIn } from './proposals/on-revision-endorsed.js';
import { ProposalStore, proposalSchema } from './proposals/proposal.store.js';
import { AdoptTasks } from './regional/adopt-tasks.js';
import { RegionalEntryRoutes } from './regional/keep-entries.js';
import { RegionalPlanRoutes } from './regional/read-regional-plan.js';
import { RegionalPlanStore, regionalPlanSchema } from './regional/regional-plan.store.js';
import { RegionsOfPlan } from './regional/regions-of-plan.js';
import { ReportRegionally } from './regional/report-regionally.js';
import { GiveReminders } from './reminders/give-reminders.js';
import { ReminderStore, reminderSchema } from './reminders/reminder.store.js';
import { CompareRevisions } from './revisions/compare-revisions.js';
import { DraftRoutes } from './revisions/draft-revision.js';
import { Drafts } from './revisions/drafts.js';
import { EndorseRevision } from './revisions/endorse-revision.js';
import { ListTaskRevisions } from './revisions/list-task-revisions.js';
import { ListRevisions } from './revisions/list-revisions.js';
import { ListTasks } from './tasks/list-tasks.js';
import { Overviews } from './tasks/overview.js';
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
      { name: 'Proposal', schema: proposalSchema },
      { name: 'RegionalPlan', schema: regionalPlanSchema },
      { name: 'Feed', schema: feedSchema },
      { name: 'Reminders', schema: reminderSchema },
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
    CountReceivedInnovation,
    CountPublishedInnovation,
    ForgetWithdrawnInnovation,
    ForgetMergedInnovation,
    ForgetDeclinedInnovation,
    CountReceivedPractice,
    CountPublishedPractice,
    ForgetDeclinedPractice,
    ForgetWithdrawnPractice,
    ListPlanDecisions,
    MakeProposal,
    ProposalRoutes,
    CommentOnProposal,
    GiveOpinion,
    DecideProposal,
    MarkProposalsTakenIn,
    ListRevisions,
    DraftRoutes,
    EndorseRevision,
    CompareRevisions,
    ListTaskRevisions,
    MatrixRoutes,
    ReadCrossCutting,
    ReadBody,
    ReadSteering,
    ExportPlan,
    MeetingPackRoutes,
    ReadCalendar,
    CalendarRoutes,
    ImportPlan,
    RegionalPlanRoutes,
    AdoptTasks,
    RegionalEntryRoutes,
    ReportRegionally,
    RecordPlanDecision,
  ],
  providers: [
    PlanStore,
    RevisionParts,
    PlanBook,
    ProgressStore,
    DecisionStore,
    CollectedPractices,
    ProposalStore,
    Drafts,
    Overviews,
    RegionalPlanStore,
    RegionsOfPlan,
    FeedStore,
    ReminderStore,
    GiveReminders,
    MeetingPacks,
  ],
})
export class WorkPlanModule {
  static for({ reference = true } = {}): DynamicModule {
    return { module: WorkPlanModule, providers: reference ? [LoadFirstPlan] : [] };
  }
}
