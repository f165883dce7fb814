import { z } from 'zod';
import { Language } from '../vocabularies/languages.js';
import { codeIn } from '../vocabularies/term.js';
import { taskStatuses, timelineKinds } from '../vocabularies/work-plan-terms.js';
import { Cursor, listOf, pageOf } from './pages.js';
import { PlanDecision } from './work-plan-decisions.js';
import {
  BodyCode,
  Month,
  TaskCode,
  TaskContent,
  TitlesByLanguage,
  TopicCode,
  TopicContent,
} from './work-plan-terms.js';

const Status = codeIn(taskStatuses);
const revision = z.coerce.number().int().min(1).max(100_000).optional();

export const PlanBody = z
  .object({ code: BodyCode, titles: TitlesByLanguage, role: z.enum(['decides', 'steers', 'works']) })
  .meta({ id: 'PlanBody' });
export type PlanBody = z.infer<typeof PlanBody>;
export const StrategicGoal = z.object({ code: z.string(), titles: TitlesByLanguage }).meta({ id: 'StrategicGoal' });

export const PlanTopic = TopicContent.extend({
  code: TopicCode,
  number: z.int(),
  since: z.int().meta({ description: 'The revision that last changed it' }),
  tasks: z.int(),
}).meta({ id: 'PlanTopic' });

export const PlanCounts = z
  .object({
    tasks: z.int(),
    overdue: z.int(),
    byStatus: z.record(Status, z.int()),
  })
  .meta({ id: 'PlanCounts' });

export const PlanView = z
  .object({
    period: z.string(),
    version: z.int(),
    titles: TitlesByLanguage,
    from: Month,
    to: Month,
    label: z.string(),
    source: z.string(),
    revision: z.int().meta({ description: 'The revision shown' }),
    current: z.int().meta({ description: 'The revision in force' }),
    draft: z.int().nullable().meta({ description: 'The number of the revision that is being drafted' }),
    endorsement: PlanDecision.meta({ description: 'The decision that made the revision shown current' }),
    goals: z.array(StrategicGoal),
    bodies: z.array(PlanBody),
    sections: z.array(z.object({ code: z.string(), titles: TitlesByLanguage, topics: z.array(PlanTopic) })),
    counts: PlanCounts,
    at: Month.meta({ description: 'The month for which statuses are computed' }),
    decisions: z.array(PlanDecision).meta({ description: 'The latest decisions and guidance on the plan' }),
    actions: z
      .array(
        z.object({
          code: z.string(),
          body: BodyCode,
          titles: TitlesByLanguage,
          decisions: z.array(z.string()).meta({ description: 'Ids of the decisions that answer it' }),
        }),
      )
      .meta({ description: 'What the cover note expects of bodies' }),
    uptake: z
      .array(z.object({ region: z.string(), tasks: z.int(), own: z.int() }))
      .meta({ description: 'Tasks taken into each region’s plan, and tasks of its own' }),
  })
  .meta({ id: 'WorkPlan' });
export type PlanView = z.infer<typeof PlanView>;

export const PlanList = z
  .object({
    items: z.array(
      z.object({ period: z.string(), titles: TitlesByLanguage, from: Month, to: Month, current: z.int() }),
    ),
  })
  .meta({ id: 'WorkPlanList' });

export const PlanQuery = z.strictObject({
  revision,
  at: Month.optional().meta({ description: 'Compute what is due as in this month; the present one unless told' }),
});
export type PlanQuery = z.infer<typeof PlanQuery>;

export const Occurrence = z
  .object({
    name: z.string().meta({ example: '2016/2017' }),
    due: Month,
    status: Status,
    overdue: z.boolean(),
  })
  .meta({ id: 'TaskOccurrence' });
export type Occurrence = z.infer<typeof Occurrence>;

/** What a list of tasks shows. */
export const TaskLine = z
  .object({
    ...TaskContent.shape,
    code: TaskCode,
    topic: TopicCode,
    formerCodes: z.array(TaskCode),
    since: z.int().meta({ description: 'The revision that last changed it' }),
    status: Status,
    overdue: z.boolean(),
    due: Month.nullable().meta({ description: 'When it, its occurrence or its next report is due' }),
    occurrences: z.array(Occurrence),
    lastReport: z.iso.datetime().nullable(),
    reports: z.int(),
    evidence: z.int().meta({ description: 'Pieces of evidence linked by reports' }),
    waived: z.boolean(),
    ended: z.object({ kind: z.enum(['dropped', 'merged']), into: TaskCode.nullable(), revision: z.int() }).nullable(),
  })
  .meta({ id: 'Task' });
export type TaskLine = z.infer<typeof TaskLine>;

export const TaskQuery = z.strictObject({
  ...PlanQuery.shape,
  body: listOf(BodyCode),
  lead: listOf(BodyCode),
  goal: listOf(z.string().max(10)),
  theme: listOf(z.string().max(40)),
  topic: listOf(TopicCode),
  section: listOf(z.string().max(3)),
  status: listOf(Status),
  timeline: listOf(codeIn(timelineKinds)),
  due_before: Month.optional().meta({ description: 'Due in an earlier month than this' }),
  overdue: z.enum(['true', 'false']).optional(),
  collects: z.enum(['true', 'false']).optional().meta({ description: 'Tasks that collect practices' }),
  q: z.string().trim().max(200).optional().meta({ description: 'Words in the action, in any language' }),
  sort: z.enum(['plan', 'due', 'status']).default('plan'),
  cursor: Cursor,
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
export type TaskQuery = z.infer<typeof TaskQuery>;
export const TaskPage = pageOf(TaskLine)
  .extend({ total: z.int(), revision: z.int(), at: Month })
  .meta({ id: 'TaskPage' });

export const TimelineQuery = TaskQuery.pick({
  revision: true,
  at: true,
  body: true,
  goal: true,
  topic: true,
  section: true,
  status: true,
  timeline: true,
}).extend({
  lang: Language.optional().meta({ description: 'Titles in this language alone, where there are any' }),
  cursor: Cursor,
  limit: z.coerce.number().int().min(1).max(5_000).default(1_000),
});

export const TimelineBar = z
  .object({
    code: TaskCode,
    topic: TopicCode,
    titles: TitlesByLanguage.meta({ description: 'Cut to about 120 letters' }),
    lead: BodyCode,
    kind: codeIn(timelineKinds),
    from: Month,
    to: Month,
    status: Status,
    overdue: z.boolean(),
    dependsOn: z.array(TaskCode),
  })
  .meta({ id: 'TimelineBar' });
export const TimelineView = z
  .object({
    from: Month.meta({ description: 'The first month of any bar' }),
    to: Month,
    at: Month,
    revision: z.int(),
    bars: z.array(TimelineBar),
    total: z.int(),
    next: z.string().nullable().meta({ description: 'Cursor of the next bars, null at the end' }),
  })
  .meta({ id: 'PlanTimeline' });
