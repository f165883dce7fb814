import { Module } from '@nestjs/common';
import { ServiceModule } from '@digital-customs/platform';
import { AnswerCriteria } from './assessments/answer-criteria.js';
import { ApproveAssessment } from './assessments/approve-assessment.js';
import { AssessmentStore, assessmentSchema } from './assessments/assessment.store.js';
import { Assessments } from './assessments/assessments.js';
import { ListAssessments } from './assessments/list-assessments.js';
import { ReadAssessment } from './assessments/read-assessment.js';
import { SetTargets } from './assessments/set-targets.js';
import { StartAssessment } from './assessments/start-assessment.js';
import { ReadModels } from './models/read-models.js';
import { CloseRound } from './rounds/close-round.js';
import { FirstRound } from './rounds/first-round.js';
import { ListRounds } from './rounds/list-rounds.js';
import { OpenRound } from './rounds/open-round.js';
import { RoundStore, roundSchema } from './rounds/round.store.js';
import { ReadScores } from './scores/read-scores.js';

/** The maturity model, and each Member's own assessment by it. */
@Module({
  imports: [
    ServiceModule.for('maturity', [
      { name: 'Round', schema: roundSchema },
      { name: 'Assessment', schema: assessmentSchema },
    ]),
  ],
  controllers: [
    ReadModels,
    ListRounds,
    OpenRound,
    CloseRound,
    StartAssessment,
    ListAssessments,
    ReadAssessment,
    AnswerCriteria,
    SetTargets,
    ApproveAssessment,
    ReadScores,
  ],
  providers: [RoundStore, AssessmentStore, Assessments, FirstRound],
})
export class MaturityModule {}
