import { z } from 'zod';
import { codeIn } from '../vocabularies/term.js';
import { taskStatuses } from '../vocabularies/work-plan-terms.js';
import { PlanBody, PlanQuery, TaskLine } from './work-plan.js';
import { BodyCode, Month, TaskCode, TitlesByLanguage, TopicCode } from './work-plan-terms.js';

const MatrixCell = z
  .object({
    topic: TopicCode,
    tasks: z.int(),
    lead: z.int().meta({ description: 'Of these, tasks that the body leads; 0 in the matrix of goals' }),
    overdue: z.int(),
    codes: z.array(TaskCode).meta({ description: 'The first thirty' }),
  })
  .meta({ id: 'MatrixCell' });

export const PlanMatrix = z
  .object({
    topics: z.array(z.object({ code: TopicCode, titles: TitlesByLanguage })),
    rows: z.array(
      z.object({
        code: z.string(),
        titles: TitlesByLanguage,
        tasks: z.int(),
        cells: z.array(MatrixCell).meta({ description: 'One per topic, empty ones too' }),
      }),
    ),
    unassigned: z.array(MatrixCell).meta({ description: 'Tasks that have no goal, by topic' }),
    empty: z.int().meta({ description: 'How many cells hold no task' }),
    revision: z.int(),
    at: Month,
  })
  .meta({ id: 'PlanMatrix' });
export type PlanMatrix = z.infer<typeof PlanMatrix>;

export const TaskBrief = z
  .object({
    code: TaskCode,
    titles: TitlesByLanguage,
    lead: BodyCode,
    bodies: z.array(BodyCode),
    due: Month.nullable(),
    status: codeIn(taskStatuses),
    overdue: z.boolean(),
  })
  .meta({ id: 'TaskBrief' });
export type TaskBrief = z.infer<typeof TaskBrief>;

export const sharedKinds = ['theme', 'instrument', 'system', 'tfa-measure', 'output'] as const;
export const CrossCuttingQuery = PlanQuery.extend({ kind: z.enum(sharedKinds).optional() });
export const CrossCutting = z
  .object({
    groups: z.array(
      z.object({
        kind: z.enum(sharedKinds),
        name: z.string(),
        topics: z.array(TopicCode),
        bodies: z.array(BodyCode),
        total: z.int(),
        tasks: z.array(TaskBrief).meta({ description: 'The first thirty' }),
      }),
    ),
  })
  .meta({ id: 'CrossCutting' });
export type CrossCutting = z.infer<typeof CrossCutting>;

export const BodyPage = z
  .object({
    body: PlanBody,
    leads: z.array(TaskBrief),
    supports: z.array(TaskBrief),
    due: z.array(TaskBrief).meta({ description: 'Open and due by the end of the next quarter, or overdue' }),
    waitedFor: z
      .array(z.object({ task: TaskBrief, waiting: z.array(TaskBrief) }))
      .meta({ description: 'Its tasks that tasks of others wait for' }),
    waitsFor: z
      .array(z.object({ task: TaskBrief, open: z.array(TaskBrief) }))
      .meta({ description: 'Its tasks that wait for tasks which are not delivered' }),
    beside: z.array(TaskBrief).meta({ description: 'What others do in the topics it works in' }),
    opinions: z
      .array(z.object({ id: z.string(), titles: TitlesByLanguage }))
      .meta({ description: 'Open proposals that wait for its opinion; for people with an account' }),
    totals: z.object({ leads: z.int(), supports: z.int(), due: z.int(), beside: z.int() }),
    at: Month,
    revision: z.int(),
  })
  .meta({ id: 'BodyPage' });
export type BodyPage = z.infer<typeof BodyPage>;

export const SteeringView = z
  .object({
    delays: z.array(TaskLine).meta({ description: 'Overdue or reported as delayed, the longest first' }),
    withoutReport: z.array(TaskLine),
    withoutEvidence: z
      .array(TaskLine)
      .meta({ description: 'Delivered, or collecting practices, with neither evidence nor waiver' }),
    totals: z.object({ delays: z.int(), withoutReport: z.int(), withoutEvidence: z.int() }),
    bodies: z.array(
      z.object({
        code: BodyCode,
        tasks: z.int(),
        delays: z.int(),
        withoutReport: z.int(),
        withoutEvidence: z.int(),
      }),
    ),
    at: Month,
    revision: z.int(),
  })
  .meta({ id: 'SteeringView' });
export type SteeringView = z.infer<typeof SteeringView>;
