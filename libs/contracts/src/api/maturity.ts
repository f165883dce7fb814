import { z } from 'zod';
import { MemberCode } from '../vocabularies/members.js';
import { segments } from '../vocabularies/practice-terms.js';
import { codeIn } from '../vocabularies/term.js';
import { peerAttributes, presetNames } from './maturity-peers.js';
import { MaturityLevel } from './maturity-models.js';
import { questionParts } from './maturity-rounds.js';
import { Attachment } from './practice-content.js';
import { Person } from './practices.js';

const reason = z.string().trim().max(2_000);
const dated = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Give a month, for example 2026-03')
  .optional()
  .meta({ description: 'What it shows was so in this month' });
export const Evidence = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('practice'), id: z.string().min(1).max(100), dated }),
    z.strictObject({ kind: z.literal('file'), id: z.uuid(), name: z.string().trim().min(1).max(120), dated }),
    z.strictObject({
      kind: z.literal('link'),
      title: z.string().trim().min(1).max(200),
      url: z.url({ protocol: /^https?$/ }).max(500),
      dated,
    }),
  ])
  .meta({ id: 'Evidence' });

/** A level by its statements, or not applicable with the reason why: one of the two. */
export const Answer = z
  .strictObject({
    level: MaturityLevel.nullable().default(null),
    notApplicable: reason.default('').meta({ description: 'Why the criterion does not apply here' }),
    reason: reason.default('').meta({ description: 'Why this level' }),
    confidence: z.enum(['low', 'medium', 'high']).default('medium'),
    evidence: z.array(Evidence).max(20).default([]),
  })
  .refine(({ level, notApplicable }) => (level === null) === (notApplicable !== ''), {
    path: ['level'],
    message: 'Choose a level, or say why the criterion does not apply',
    params: { code: 'level-or-reason' },
  })
  .meta({ id: 'Answer' });
export type Answer = z.infer<typeof Answer>;

export const GivenAnswer = z
  .object({
    ...Answer.shape,
    version: z.int().meta({ description: 'Another one after each change of this answer' }),
    by: Person,
    at: z.iso.datetime(),
    reconfirm: z
      .object({ from: z.string(), changed: z.array(z.enum(questionParts)) })
      .optional()
      .meta({ description: 'It was given by another version of the model, in which this read otherwise' }),
  })
  .meta({ id: 'GivenAnswer' });
export type GivenAnswer = z.infer<typeof GivenAnswer>;

/** `base` is the version of the answer that the writer saw, 0 where there was none. `answer: null` takes it back. */
export const AnswerChange = z
  .strictObject({ criterion: z.string().min(1).max(100), base: z.int().min(0), answer: Answer.nullable() })
  .meta({ id: 'AnswerChange' });
export type AnswerChange = z.infer<typeof AnswerChange>;
export const AnswerChanges = z
  .strictObject({ changes: z.array(AnswerChange).min(1).max(100) })
  .meta({ id: 'AnswerChanges' });

export const Target = z
  .strictObject({
    segment: codeIn(segments),
    level: MaturityLevel,
    by: z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Give a month, for example 2027-06')
      .meta({ example: '2027-06' }),
  })
  .meta({ id: 'Target' });
export type Target = z.infer<typeof Target>;
export const Targets = z
  .strictObject({ targets: z.array(Target).max(segments.length) })
  .refine(({ targets }) => new Set(targets.map(({ segment }) => segment)).size === targets.length, {
    path: ['targets'],
    message: 'Name each segment once',
    params: { code: 'segment-twice' },
  })
  .meta({ id: 'Targets' });

export const assessmentActions = ['answer', 'approve', 'reopen'] as const;

export const AssessmentView = z
  .object({
    id: z.string(),
    version: z.int(),
    member: MemberCode,
    round: z.string(),
    model: z.string(),
    stage: z.enum(['answering', 'approved']),
    answers: z.record(z.string(), GivenAnswer),
    targets: z.array(Target),
    missing: z.array(z.string()).meta({ description: 'Criteria and enablers without an answer' }),
    toReconfirm: z
      .array(z.string())
      .meta({ description: 'Answers given by a version in which the criterion read otherwise' }),
    carried: z
      .object({ round: z.string().nullable(), model: z.string(), dropped: z.array(z.string()) })
      .nullable()
      .meta({ description: 'Which round or version of the model its answers were taken over from' }),
    files: z.array(Attachment).meta({ description: 'Evidence in files, seen by the Member alone' }),
    approval: z.object({ by: Person, at: z.iso.datetime() }).nullable(),
    may: z.array(z.enum(assessmentActions)),
    synthetic: z.boolean().meta({ description: 'Made up for demonstration' }),
  })
  .meta({ id: 'Assessment' });
export type AssessmentView = z.infer<typeof AssessmentView>;

/** What was taken over, and what somebody else had changed first: that is left as it is, and both are shown. */
export const AnswersTaken = z
  .object({
    assessment: AssessmentView,
    conflicts: z.array(z.object({ criterion: z.string(), theirs: GivenAnswer.nullable(), yours: Answer.nullable() })),
  })
  .meta({ id: 'AnswersTaken' });
export type AnswersTaken = z.infer<typeof AnswersTaken>;

export const NewAssessment = z
  .strictObject({ member: MemberCode, round: z.string().min(1).max(20) })
  .meta({ id: 'NewAssessment' });

export const AssessmentQuery = z.strictObject({ member: MemberCode.optional(), round: z.string().max(20).optional() });
export const AssessmentList = z
  .object({
    items: z.array(
      AssessmentView.pick({ id: true, member: true, round: true, stage: true, approval: true, synthetic: true }),
    ),
  })
  .meta({ id: 'AssessmentList' });

export const SegmentScore = z
  .object({
    segment: codeIn(segments),
    score: z.number().nullable().meta({ description: 'Mean of the levels answered, one decimal' }),
    level: MaturityLevel.nullable().meta({
      description: 'The highest level that three quarters of the answered criteria have reached',
    }),
    lowest: z.array(z.string()).meta({ description: 'The criteria with the lowest level' }),
    answered: z.int(),
    notApplicable: z.int(),
    all: z.int(),
    withEvidence: z.int().meta({ description: 'Answers that name a practice or a link' }),
    next: z
      .object({ level: MaturityLevel, criteria: z.array(z.string()), needed: z.int() })
      .nullable()
      .meta({ description: 'The criteria below the next level, and how many of them must be raised to reach it' }),
    target: Target.nullable(),
  })
  .meta({ id: 'SegmentScore' });
export type SegmentScore = z.infer<typeof SegmentScore>;

export const ScoreConfidence = z
  .object({
    segment: codeIn(segments),
    sure: z.enum(['low', 'medium', 'high']).nullable(),
    kinds: z
      .object({ practice: z.int(), file: z.int(), link: z.int(), none: z.int() })
      .meta({ description: 'Answers by the strongest evidence they have' }),
    oldest: z.string().nullable().meta({ description: 'Month of the oldest evidence or, without any, answer' }),
  })
  .meta({ id: 'ScoreConfidence', description: 'How far a score is borne out, by kind and age of evidence' });
export type ScoreConfidence = z.infer<typeof ScoreConfidence>;

export const Scores = z
  .object({
    model: z.string(),
    overall: z.number().nullable().meta({ description: 'Mean of the segment scores, one decimal; no headline level' }),
    segments: z.array(SegmentScore),
    confidence: z.array(ScoreConfidence),
    remarks: z
      .array(z.object({ criterion: z.string(), enablers: z.array(z.string()) }))
      .meta({ description: 'Levels that stand more than two above an enabler: worth a second look, never refused' }),
  })
  .meta({ id: 'Scores' });
export type Scores = z.infer<typeof Scores>;

/** To whom a Member shows its level in a segment by name. */
export const consentChoices = ['nobody', 'peers', 'region', 'members', 'public'] as const;
export const ConsentChoice = z.enum(consentChoices);
export type ConsentChoice = z.infer<typeof ConsentChoice>;
export const Consents = z
  .object({
    member: MemberCode,
    segments: z.partialRecord(codeIn(segments), ConsentChoice).meta({ description: 'Nobody where there is none' }),
  })
  .meta({ id: 'Consents' });
export type Consents = z.infer<typeof Consents>;
export const ConsentsGiven = z.strictObject(Consents.shape).meta({ id: 'ConsentsGiven' });
export const ConsentsQuery = z.strictObject({ member: MemberCode });

const weight = z.coerce.number().min(0).max(10).optional();
export const PeersQuery = z.strictObject({
  member: MemberCode,
  preset: z.enum(presetNames).default('even').meta({ description: 'Weights to begin with' }),
  region: weight,
  language: weight,
  group: weight,
  trade: weight,
  levels: weight,
  priorities: weight,
  limit: z.coerce.number().int().min(1).max(50).default(10),
});
const NamedLevel = z.object({ segment: codeIn(segments), level: MaturityLevel, round: z.string() });
export const Peer = z
  .object({
    member: MemberCode,
    similarity: z.number().meta({ description: '0 to 1 (Gower)' }),
    reasons: z.array(
      z.object({ attribute: z.enum(peerAttributes), similarity: z.number(), shared: z.array(z.string()) }),
    ),
    levels: z.array(NamedLevel).meta({ description: 'What the Member shows to this reader' }),
    picked: z.boolean().meta({ description: 'Chosen by the Member itself' }),
    synthetic: z.boolean().meta({ description: 'What it declares or shows is made up for demonstration' }),
  })
  .meta({ id: 'Peer' });
export type Peer = z.infer<typeof Peer>;
export const PeerList = z
  .object({ items: z.array(Peer), weights: z.record(z.enum(peerAttributes), z.number()) })
  .meta({ id: 'PeerList' });

export const ComparisonQuery = z.strictObject({
  round: z.string().max(20).optional(),
  group: z
    .string()
    .max(40)
    .default('all')
    .meta({ description: '`all`, `region:ESA`, `group:LDC`, or `peers`: those like-minded to `member`' }),
  member: MemberCode.optional(),
});
const Distribution = z
  .object({
    count: z.int(),
    levels: z.array(z.int()).length(5).meta({ description: 'Members at level 1 to 5' }),
    quartiles: z.array(z.number()).length(3).meta({ description: 'Lower quartile, median, upper quartile of scores' }),
  })
  .nullable()
  .meta({ description: 'None where it could tell of one to four Members' });
export const SegmentComparison = z
  .object({
    segment: codeIn(segments),
    distribution: Distribution,
    beside: z.array(Distribution).meta({ description: 'Of the groups in `beside` of the whole, in their order' }),
    own: z.object({ score: z.number(), level: MaturityLevel, target: Target.nullable() }).nullable(),
    named: z.array(z.object({ member: MemberCode, level: MaturityLevel })),
  })
  .meta({ id: 'SegmentComparison' });
export const Comparison = z
  .object({
    round: z.string().nullable().meta({ description: 'The closed round compared; none has been closed yet if null' }),
    rounds: z.array(z.string()),
    group: z.string(),
    groups: z.array(z.object({ id: z.string(), count: z.int() })),
    beside: z
      .array(z.string())
      .meta({ description: 'Groups to hold the chosen one against: one’s like-minded Members, one’s region, all' }),
    synthetic: z.boolean().meta({ description: 'Made up for demonstration' }),
    segments: z.array(SegmentComparison),
  })
  .meta({ id: 'Comparison' });
export type Comparison = z.infer<typeof Comparison>;
