import { z } from 'zod';
import { RegionCode } from '../vocabularies/regions.js';
import { codeIn } from '../vocabularies/term.js';
import { taskStatuses } from '../vocabularies/work-plan-terms.js';
import { Occurrence, PlanCounts } from './work-plan.js';
import { NewTaskReport, TaskEvidence } from './work-plan-reports.js';
import { Month, TaskCode, TaskText, Timeline, TitlesByLanguage, TopicCode } from './work-plan-terms.js';
import { Language } from '../vocabularies/languages.js';
import { Person } from './practices.js';

const line = (max: number) => z.string().trim().max(max);
const Status = codeIn(taskStatuses);
const texts = z.partialRecord(Language, TaskText).refine((given) => Object.keys(given).length > 0, {
  error: 'Give the action in at least one language',
});

export const RegionalPlanQuery = z.strictObject({
  period: z.string().max(20).optional().meta({ description: 'The latest period unless told' }),
  at: Month.optional(),
});

/** Takes tasks, or all tasks of topics, of the global plan into the region's plan. What is there already stays as it is. */
export const NewAdoption = z
  .strictObject({
    tasks: z.array(TaskCode).max(500).default([]),
    topics: z.array(TopicCode).max(100).default([]),
  })
  .refine(({ tasks, topics }) => tasks.length + topics.length > 0, {
    path: ['tasks'],
    message: 'Name at least one task or topic',
    params: { code: 'missing' },
  })
  .meta({ id: 'NewAdoption' });

const regional = {
  timeline: Timeline.nullable().meta({ description: 'Regional dates; null for those of the global plan' }),
  responsible: line(200).meta({ description: 'Who in the region does it' }),
  note: line(2_000),
};
/** A task of the region's own. */
export const NewRegionalEntry = z
  .strictObject({
    topic: TopicCode.nullable().default(null),
    texts,
    timeline: Timeline,
    responsible: regional.responsible.default(''),
    note: regional.note.default(''),
  })
  .meta({ id: 'NewRegionalEntry' });
export type NewRegionalEntry = z.infer<typeof NewRegionalEntry>;

export const RegionalEdit = z
  .strictObject({
    timeline: regional.timeline.optional(),
    responsible: regional.responsible.optional(),
    note: regional.note.optional(),
    texts: texts.optional().meta({ description: 'For tasks of the region’s own' }),
  })
  .meta({ id: 'RegionalEdit' });
export type RegionalEdit = z.infer<typeof RegionalEdit>;

export const NewRegionalReport = NewTaskReport.omit({ body: true }).meta({ id: 'NewRegionalReport' });
export type NewRegionalReport = z.infer<typeof NewRegionalReport>;

export const RegionalEntry = z
  .object({
    id: z.string(),
    own: z.boolean(),
    code: TaskCode.nullable().meta({ description: 'Its code in the global plan; null for the region’s own' }),
    topic: TopicCode.nullable(),
    titles: TitlesByLanguage,
    ...regional,
    status: Status,
    due: Month.nullable(),
    overdue: z.boolean(),
    occurrences: z.array(Occurrence),
    global: z
      .object({ status: Status, due: Month.nullable(), changed: z.boolean() })
      .nullable()
      .meta({ description: 'Where the global task stands, and whether a revision changed it since it was adopted' }),
    reports: z.array(
      z.object({
        id: z.string(),
        status: Status,
        note: z.string(),
        evidence: z.array(TaskEvidence),
        occurrence: z.string().nullable(),
        by: Person,
        at: z.iso.datetime(),
      }),
    ),
  })
  .meta({ id: 'RegionalEntry' });
export type RegionalEntry = z.infer<typeof RegionalEntry>;

export const RegionalPlanView = z
  .object({
    region: RegionCode,
    period: z.string(),
    version: z.int().meta({ description: 'Send it back in If-Match; 0 while there is no plan' }),
    revision: z.int().meta({ description: 'The revision of the global plan it is compared with' }),
    from: Month,
    to: Month,
    at: Month,
    entries: z.array(RegionalEntry),
    counts: PlanCounts,
    notAdopted: z.array(TaskCode).meta({ description: 'Tasks of the global plan that the region has not taken in' }),
    may: z.array(z.enum(['keep'])),
  })
  .meta({ id: 'RegionalPlan' });
export type RegionalPlanView = z.infer<typeof RegionalPlanView>;
export const RegionalPlanList = z
  .object({
    items: z.array(
      z.object({ region: RegionCode, period: z.string(), tasks: z.int(), own: z.int(), changedAt: z.iso.datetime() }),
    ),
  })
  .meta({ id: 'RegionalPlanList' });
