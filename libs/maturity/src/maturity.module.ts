import { type DynamicModule, Module } from '@nestjs/common';
import { ServiceModule } from '@digital-customs/platform';
import { AnswerCriteria } from './assessments/answer-criteria.js';
import { ApproveAssessment } from './assessments/approve-assessment.js';
import { AssessmentStore, assessmentSchema } from './assessments/assessment.store.js';
import { Assessments } from './assessments/assessments.js';
import { EvidenceFiles } from './assessments/evidence-files.js';
import { KeepFiles } from './assessments/keep-files.js';
import { ListAssessments } from './assessments/list-assessments.js';
import { ReadAssessment } from './assessments/read-assessment.js';
import { SetTargets } from './assessments/set-targets.js';
import { StartAssessment } from './assessments/start-assessment.js';
import { ClaimEvidence } from './claims/claim-evidence.js';
import { ClaimStore, claimSchema } from './claims/claim.store.js';
import { DecideClaim } from './claims/decide-claim.js';
import { EndClaimsNotHeld } from './claims/on-assessment-approved.js';
import { ClosedRounds } from './comparison/closed-rounds.js';
import { ExportComparison } from './comparison/export-comparison.js';
import { ReadCriteria } from './comparison/read-criteria.js';
import { ReadOverTime } from './comparison/read-over-time.js';
import { ReadComparison } from './comparison/read-comparison.js';
import { Standings } from './comparison/standings.js';
import { ConsentStore, consentSchema } from './consents/consent.store.js';
import { KeepConsents } from './consents/keep-consents.js';
import { CommentOnModel } from './consultation/comment-on-model.js';
import { CommentStore, commentSchema } from './consultation/comment.store.js';
import { DraftModel } from './models/draft-model.js';
import { EndorseModel } from './models/endorse-model.js';
import { ListSegments } from './models/list-segments.js';
import { ModelBook } from './models/model-book.js';
import { ModelStore, modelSchema } from './models/model.store.js';
import { PublishSegments } from './models/on-model-endorsed.js';
import { ReadModels } from './models/read-models.js';
import { KeepInterestGroups } from './interest-groups/keep-interest-groups.js';
import { InterestGroupStore, interestGroupSchema } from './interest-groups/interest-group.store.js';
import { KnownPractices, knownPracticeSchema } from './next-steps/known-practices.js';
import { KnowPublishedPractice } from './next-steps/on-practice-published.js';
import { ForgetWithdrawnPractice } from './next-steps/on-practice-withdrawn.js';
import { ReadNextSteps } from './next-steps/read-next-steps.js';
import { LevelsShown } from './peers/levels-shown.js';
import { SegmentStore, segmentSchema } from './models/segment.store.js';
import { ListPeers } from './peers/list-peers.js';
import { KeepProfiles } from './profiles/keep-profiles.js';
import { ProfileStore, profileSchema } from './profiles/profile.store.js';
import { AnswerQuestion } from './questions/answer-question.js';
import { AskQuestion } from './questions/ask-question.js';
import { QuestionStore, questionSchema } from './questions/question.store.js';
import { KeepRoadmaps } from './roadmaps/keep-roadmaps.js';
import { PlanRoadmap } from './roadmaps/plan-roadmap.js';
import { RoadmapStore, roadmapSchema } from './roadmaps/roadmap.store.js';
import { CloseRound } from './rounds/close-round.js';
import { FirstRound } from './rounds/first-round.js';
import { ListRounds } from './rounds/list-rounds.js';
import { MoveRound } from './rounds/move-round.js';
import { OpenRound } from './rounds/open-round.js';
import { RoundStore, roundSchema } from './rounds/round.store.js';
import { ReadHistory } from './scores/read-history.js';
import { ExportSheet } from './sheets/export-sheet.js';
import { ImportSheet } from './sheets/import-sheet.js';
import { ReadScores } from './scores/read-scores.js';
import { ReadWorld } from './world/read-world.js';
import { LoadSynthetic } from './synthetic/load-synthetic.js';

/** The maturity model, each Member's own assessment by it, and how Members stand; with `synthetic`, rounds made up for demonstration. */
@Module({
  imports: [
    ServiceModule.for('maturity', [
      { name: 'MaturityModel', schema: modelSchema },
      { name: 'ModelComment', schema: commentSchema },
      { name: 'Segment', schema: segmentSchema },
      { name: 'Round', schema: roundSchema },
      { name: 'Assessment', schema: assessmentSchema },
      { name: 'Consents', schema: consentSchema },
      { name: 'KnownPractice', schema: knownPracticeSchema },
      { name: 'EvidenceClaim', schema: claimSchema },
      { name: 'Question', schema: questionSchema },
      { name: 'Profile', schema: profileSchema },
      { name: 'InterestGroup', schema: interestGroupSchema },
      { name: 'Roadmap', schema: roadmapSchema },
    ]),
  ],
  controllers: [
    ReadModels,
    ListSegments,
    DraftModel,
    EndorseModel,
    CommentOnModel,
    PublishSegments,
    MoveRound,
    ListRounds,
    OpenRound,
    CloseRound,
    StartAssessment,
    ListAssessments,
    ReadAssessment,
    AnswerCriteria,
    SetTargets,
    KeepFiles,
    ApproveAssessment,
    ReadScores,
    KeepConsents,
    ListPeers,
    ReadCriteria,
    ReadOverTime,
    ExportComparison,
    ReadHistory,
    ExportSheet,
    ImportSheet,
    ReadComparison,
    ReadNextSteps,
    KnowPublishedPractice,
    ForgetWithdrawnPractice,
    ClaimEvidence,
    DecideClaim,
    EndClaimsNotHeld,
    AskQuestion,
    AnswerQuestion,
    ReadWorld,
    KeepProfiles,
    KeepInterestGroups,
    KeepRoadmaps,
    PlanRoadmap,
  ],
  providers: [
    ModelStore,
    ModelBook,
    SegmentStore,
    CommentStore,
    RoundStore,
    AssessmentStore,
    Assessments,
    EvidenceFiles,
    ConsentStore,
    Standings,
    ClosedRounds,
    FirstRound,
    RoadmapStore,
    LevelsShown,
    ProfileStore,
    InterestGroupStore,
    KnownPractices,
    ClaimStore,
    QuestionStore,
  ],
})
export class MaturityModule {
  static for({ synthetic = false } = {}): DynamicModule {
    return { module: MaturityModule, providers: synthetic ? [LoadSynthetic] : [] };
  }
}
