import { z } from 'zod';
import { NewPlanDecision } from '../api/work-plan-decisions.js';
import { NewTaskReport, NewWaiver } from '../api/work-plan-reports.js';
import { Month, TaskContent, TitlesByLanguage, TopicContent } from '../api/work-plan-terms.js';
import { defineEvent } from './envelope.js';

const plan = 'work-plan.plan';
const url = z.string().meta({ description: 'Path of the page in the portal' });
const placed = z.object({ period: z.string(), code: z.string(), revision: z.int(), url });

/** A topic as a revision of the plan states it. */
export const planTopicPublished = defineEvent(
  plan,
  'work-plan.topic-published.v1',
  z.object({ ...placed.shape, topic: z.object(TopicContent.shape), bodies: z.array(z.string()) }),
);

/** A task as a revision of the plan states it. `task` is its lasting id: the first code it had. */
export const planTaskPublished = defineEvent(
  plan,
  'work-plan.task-published.v1',
  z.object({
    ...placed.shape,
    task: z.string(),
    topic: z.string(),
    section: z.string(),
    formerCodes: z.array(z.string()),
    content: z.object(TaskContent.shape),
  }),
);

/** A task that a revision dropped, or merged into another. */
export const planTaskEnded = defineEvent(
  plan,
  'work-plan.task-ended.v1',
  z.object({ ...placed.shape, task: z.string(), kind: z.enum(['dropped', 'merged']), into: z.string().nullable() }),
);

export const planRevisionEndorsed = defineEvent(
  plan,
  'work-plan.revision-endorsed.v1',
  z.object({
    period: z.string(),
    revision: z.int(),
    titles: TitlesByLanguage,
    decision: z.string(),
    changes: z.int(),
    proposals: z.array(z.string()),
    url,
  }),
);

export const planDecisionRecorded = defineEvent(
  'work-plan.decision',
  'work-plan.decision-recorded.v1',
  z.object({ ...NewPlanDecision.shape, id: z.string(), period: z.string(), proposal: z.string().nullable(), url }),
);

const task = z.object({ period: z.string(), code: z.string(), task: z.string(), titles: TitlesByLanguage, url });
const progress = 'work-plan.progress';
export const taskReported = defineEvent(
  progress,
  'work-plan.task-reported.v1',
  task.extend({ report: z.object(NewTaskReport.shape), body: z.string() }),
);
export const taskEvidenceWaived = defineEvent(
  progress,
  'work-plan.evidence-waived.v1',
  task.extend({ waiver: z.object(NewWaiver.shape) }),
);

/** A reminder for the responsible bodies: once in the month before, in, and after the month in which a task is due. */
export const taskDue = defineEvent(
  'work-plan.reminder',
  'work-plan.task-due.v1',
  task.extend({ due: Month, when: z.enum(['before', 'now', 'after']), bodies: z.array(z.string()) }),
);

const proposal = z.object({
  id: z.string(),
  period: z.string(),
  kind: z.string(),
  tasks: z.array(z.string()),
  topics: z.array(z.string()),
  bodies: z.array(z.string()),
  titles: TitlesByLanguage,
  url,
});
const proposals = 'work-plan.proposal';
export const planProposalMade = defineEvent(
  proposals,
  'work-plan.proposal-made.v1',
  proposal.extend({ reason: z.string(), origin: z.string() }),
);
export const planProposalDecided = defineEvent(
  proposals,
  'work-plan.proposal-decided.v1',
  proposal.extend({
    outcome: z.enum(['accepted', 'amended', 'declined']),
    decision: z.object({ body: z.string(), session: z.string(), date: z.string(), document: z.string() }),
  }),
);

export const regionalPlanChanged = defineEvent(
  'work-plan.regional-plan',
  'work-plan.regional-plan-changed.v1',
  z.object({ region: z.string(), period: z.string(), adopted: z.array(z.string()), own: z.int(), url }),
);
