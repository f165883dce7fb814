import { z } from 'zod';
import { MaturitySegment, NewModelEndorsement } from '../api/maturity-models.js';
import { MemberCode } from '../vocabularies/members.js';
import { defineEvent } from './envelope.js';

const round = z.object({ code: z.string(), model: z.string() });
export const roundOpened = defineEvent('maturity.round', 'maturity.round-opened.v1', round);
/** An open round goes on by another version of the model. */
export const roundMoved = defineEvent('maturity.round', 'maturity.round-moved.v1', round);
export const roundClosed = defineEvent('maturity.round', 'maturity.round-closed.v1', round);

/** Levels are the Member's own and are in no event. */
const assessment = z.object({ id: z.string(), member: MemberCode, round: z.string(), model: z.string() });
export const assessmentStarted = defineEvent('maturity.assessment', 'maturity.assessment-started.v1', assessment);
export const assessmentApproved = defineEvent('maturity.assessment', 'maturity.assessment-approved.v1', assessment);
export const assessmentReopened = defineEvent('maturity.assessment', 'maturity.assessment-reopened.v1', assessment);

export const consentsChanged = defineEvent(
  'maturity.consents',
  'maturity.consents-changed.v1',
  z.object({ member: MemberCode }),
);

/** A plan was kept. What is in it is the Member's own and is in no event. */
export const roadmapKept = defineEvent(
  'maturity.roadmap',
  'maturity.roadmap-kept.v1',
  z.object({ id: z.string(), member: MemberCode }),
);

/** What is written, and by whom, stays between the two Members. */
const question = z.object({ id: z.string(), from: MemberCode, to: MemberCode, segment: z.string(), practice: z.string().nullable() }); // prettier-ignore
export const questionAsked = defineEvent('maturity.question', 'maturity.question-asked.v1', question);
export const questionAnswered = defineEvent('maturity.question', 'maturity.question-answered.v1', question);
export const questionClosed = defineEvent('maturity.question', 'maturity.question-closed.v1', question);

const claim = z.object({ id: z.string(), member: MemberCode, practice: z.string(), criterion: z.string() });
export const evidenceClaimed = defineEvent('maturity.evidence-claim', 'maturity.evidence-claimed.v1', claim);
export const evidenceConfirmed = defineEvent('maturity.evidence-claim', 'maturity.evidence-confirmed.v1', claim);
export const evidenceRefused = defineEvent('maturity.evidence-claim', 'maturity.evidence-refused.v1', claim);

const groupMember = z.object({ id: z.string(), member: MemberCode });
export const interestGroupFounded = defineEvent(
  'maturity.interest-group',
  'maturity.interest-group-founded.v1',
  z.object({ id: z.string(), title: z.string() }),
);
export const interestGroupJoined = defineEvent('maturity.interest-group', 'maturity.interest-group-joined.v1', groupMember); // prettier-ignore
export const interestGroupLeft = defineEvent('maturity.interest-group', 'maturity.interest-group-left.v1', groupMember);
const model = z.object({ version: z.string(), title: z.record(z.string(), z.string()), url: z.string() });
export const modelConsulted = defineEvent(
  'maturity.model',
  'maturity.model-consulted.v1',
  model.extend({ until: z.string().nullable() }),
);
export const modelEndorsed = defineEvent(
  'maturity.model',
  'maturity.model-endorsed.v1',
  model.extend({ decision: z.object(NewModelEndorsement.shape) }),
);

/** A segment of the model in force, whole; its aggregate is the segment, over all versions. */
export const segmentPublished = defineEvent(
  'maturity.segment',
  'maturity.segment-published.v1',
  z.object({
    model: z.string(),
    status: z.enum(['proposed', 'endorsed']),
    segment: z.object(MaturitySegment.shape),
    url: z.string(),
  }),
);

/** Somebody has said something about a version under consultation, or the secretariat has answered. */
export const modelCommented = defineEvent(
  'maturity.model-comment',
  'maturity.model-commented.v1',
  z.object({ id: z.string(), model: z.string(), subject: z.string(), url: z.string() }),
);
export const modelCommentAnswered = defineEvent(
  'maturity.model-comment',
  'maturity.model-comment-answered.v1',
  z.object({ id: z.string(), model: z.string(), subject: z.string(), to: z.string(), url: z.string() }),
);
