import { z } from 'zod';
import { codeIn } from '../vocabularies/term.js';
import { proposalOrigins } from '../vocabularies/work-plan-terms.js';
import { Cursor, Limit, listOf, pageOf } from './pages.js';
import { Person } from './practices.js';
import { DecisionSource } from './work-plan-decisions.js';
import {
  BodyCode,
  TaskCode,
  TaskContent,
  Timeline,
  TitlesByLanguage,
  TopicCode,
  TopicContent,
} from './work-plan-terms.js';

const text = (max: number) => z.string().trim().min(1).max(max);

/** What an edit may change; what it leaves out stays. Texts are replaced language by language. */
export const TaskEdit = z
  .strictObject({
    texts: TaskContent.shape.texts.optional(),
    lead: TaskContent.shape.lead.optional(),
    bodies: TaskContent.shape.bodies.optional(),
    goals: TaskContent.shape.goals.unwrap().optional(),
    themes: TaskContent.shape.themes.unwrap().optional(),
    instruments: TaskContent.shape.instruments.unwrap().optional(),
    systems: TaskContent.shape.systems.unwrap().optional(),
    tfaMeasures: TaskContent.shape.tfaMeasures.unwrap().optional(),
    segments: TaskContent.shape.segments.unwrap().optional(),
    practices: TaskContent.shape.practices.unwrap().optional(),
    dependsOn: TaskContent.shape.dependsOn.unwrap().optional(),
    collects: TaskContent.shape.collects.unwrap().optional(),
  })
  .meta({ id: 'TaskEdit' });
export type TaskEdit = z.infer<typeof TaskEdit>;

/** One change to the plan. Codes of new tasks and topics are given when a revision takes them in. */
export const PlanChange = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('add-task'), topic: TopicCode, content: TaskContent }),
    z.strictObject({ kind: z.literal('edit-task'), task: TaskCode, edit: TaskEdit }),
    z.strictObject({ kind: z.literal('move-task'), task: TaskCode, topic: TopicCode }),
    z
      .strictObject({
        kind: z.literal('merge-tasks'),
        tasks: z.array(TaskCode).min(2).max(10),
        content: TaskContent,
      })
      .meta({ description: 'The first task stays, with the content given; the others end in it' }),
    z.strictObject({ kind: z.literal('drop-task'), task: TaskCode }),
    z.strictObject({
      kind: z.literal('retime-task'),
      task: TaskCode,
      timeline: Timeline,
      reportEvery: TaskContent.shape.reportEvery.unwrap().optional(),
    }),
    z.strictObject({ kind: z.literal('add-topic'), content: TopicContent }),
  ])
  .meta({ id: 'PlanChange' });
export type PlanChange = z.infer<typeof PlanChange>;
export const planChangeKinds = [
  'add-task',
  'edit-task',
  'move-task',
  'merge-tasks',
  'drop-task',
  'retime-task',
  'add-topic',
] as const;

export const NewProposal = z
  .strictObject({
    change: PlanChange,
    base: z.int().min(1).meta({ description: 'The revision that was read' }),
    reason: text(4_000),
    origin: codeIn(proposalOrigins),
  })
  .meta({ id: 'NewProposal' });
export type NewProposal = z.infer<typeof NewProposal>;

export const NewProposalComment = z.strictObject({ text: text(4_000) }).meta({ id: 'NewProposalComment' });

export const opinionPositions = ['support', 'support-with-changes', 'oppose', 'no-view'] as const;
export const NewOpinion = z
  .strictObject({
    body: BodyCode.optional().meta({ description: 'May be left out by who keeps one body concerned' }),
    position: z.enum(opinionPositions),
    note: z.string().trim().max(4_000).default(''),
  })
  .meta({ id: 'NewOpinion' });
export type NewOpinion = z.infer<typeof NewOpinion>;
export const Opinion = NewOpinion.extend({ body: BodyCode, by: Person, at: z.iso.datetime() }).meta({ id: 'Opinion' });
export type Opinion = z.infer<typeof Opinion>;

export const NewProposalDecision = z
  .strictObject({
    outcome: z.enum(['accept', 'amend', 'decline']),
    change: PlanChange.optional().meta({ description: 'The amended change; with amend alone' }),
    reason: z.string().trim().max(4_000).default(''),
    decision: DecisionSource,
  })
  .meta({ id: 'NewProposalDecision' });
export type NewProposalDecision = z.infer<typeof NewProposalDecision>;

export const proposalStages = ['open', 'accepted', 'amended', 'declined'] as const;
export const ProposalStage = z.enum(proposalStages);
export type ProposalStage = z.infer<typeof ProposalStage>;

export const ProposalView = z
  .object({
    id: z.string(),
    version: z.int(),
    period: z.string(),
    ...NewProposal.shape,
    stage: ProposalStage,
    titles: TitlesByLanguage.meta({ description: 'Of what it is about' }),
    concerned: z.array(BodyCode).meta({ description: 'The bodies whose opinion counts' }),
    by: Person,
    at: z.iso.datetime(),
    comments: z.array(z.object({ id: z.string(), text: z.string(), by: Person, at: z.iso.datetime() })),
    opinions: z.array(Opinion),
    decided: z
      .object({
        decision: DecisionSource,
        reason: z.string(),
        change: PlanChange.meta({ description: 'What was accepted, amended or not' }).nullable(),
        by: Person,
        at: z.iso.datetime(),
      })
      .nullable(),
    revision: z.int().nullable().meta({ description: 'The revision that took it in' }),
    may: z.array(z.enum(['comment', 'opine', 'decide'])),
  })
  .meta({ id: 'Proposal' });
export type ProposalView = z.infer<typeof ProposalView>;

export const ProposalQuery = z.strictObject({
  stage: listOf(ProposalStage),
  kind: listOf(z.enum(planChangeKinds)),
  task: TaskCode.optional(),
  topic: TopicCode.optional(),
  body: listOf(BodyCode),
  cursor: Cursor,
  limit: Limit,
});
export type ProposalQuery = z.infer<typeof ProposalQuery>;
export const ProposalPage = pageOf(ProposalView).meta({ id: 'ProposalPage' });
