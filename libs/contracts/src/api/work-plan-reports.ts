import { z } from 'zod';
import { codeIn } from '../vocabularies/term.js';
import { taskStatuses } from '../vocabularies/work-plan-terms.js';
import { WebAddress } from './practice-content.js';
import { Person } from './practices.js';
import { TaskLine } from './work-plan.js';
import { DecisionSource } from './work-plan-decisions.js';
import { BodyCode, TitlesByLanguage } from './work-plan-terms.js';

const text = (max: number) => z.string().trim().max(max);

export const TaskEvidence = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('practice'), id: text(100).min(1) }),
    z.strictObject({ kind: z.literal('document'), reference: text(120).min(1), title: text(200).default('') }),
    z.strictObject({ kind: z.literal('link'), title: text(200).min(1), url: WebAddress }),
  ])
  .meta({ id: 'TaskEvidence' });
export type TaskEvidence = z.infer<typeof TaskEvidence>;

/** `body` may be left out by who keeps one responsible body only. `occurrence` is needed for an annual task. */
export const NewTaskReport = z
  .strictObject({
    body: BodyCode.optional(),
    status: codeIn(taskStatuses).exclude(['dropped']),
    note: text(4_000).default(''),
    evidence: z.array(TaskEvidence).max(50).default([]),
    occurrence: z
      .string()
      .regex(/^\d{4}\/\d{4}$/, 'Give a year of the plan, for example 2016/2017')
      .optional(),
  })
  .meta({ id: 'NewTaskReport' });
export type NewTaskReport = z.infer<typeof NewTaskReport>;

export const TaskReport = z
  .object({
    id: z.string(),
    body: BodyCode,
    status: codeIn(taskStatuses),
    note: z.string(),
    evidence: z.array(TaskEvidence),
    occurrence: z.string().nullable(),
    by: Person,
    at: z.iso.datetime(),
  })
  .meta({ id: 'TaskReport' });
export type TaskReport = z.infer<typeof TaskReport>;

export const NewWaiver = z
  .strictObject({ reason: text(2_000).min(1), decision: DecisionSource })
  .meta({ id: 'NewWaiver' });
export type NewWaiver = z.infer<typeof NewWaiver>;
export const Waiver = NewWaiver.extend({ by: Person, at: z.iso.datetime() }).meta({ id: 'Waiver' });
export type Waiver = z.infer<typeof Waiver>;

export const TaskReports = z
  .object({ items: z.array(TaskReport), waiver: Waiver.nullable() })
  .meta({ id: 'TaskReports' });

/** What the repository holds for a collection task, as its events tell. */
export const CollectedCounts = z
  .object({
    received: z.int().meta({ description: 'Approved nationally and handed to the Research Unit, published or not' }),
    published: z.int(),
    innovations: z
      .object({ received: z.int(), published: z.int() })
      .meta({ description: 'How many of them are innovations' }),
    byRegion: z.array(z.object({ region: z.string(), received: z.int(), published: z.int() })),
    missingRegions: z.array(z.string()).meta({ description: 'Regions of which nothing is published' }),
    practices: z
      .array(
        z.object({
          id: z.string(),
          type: z.enum(['practice', 'innovation']),
          member: z.string().nullable(),
          titles: z.record(z.string(), z.string()),
        }),
      )
      .meta({ description: 'The latest hundred that are published' }),
  })
  .meta({ id: 'CollectedCounts' });
export type CollectedCounts = z.infer<typeof CollectedCounts>;

export const CollectionTaskList = z
  .object({
    items: z.array(z.object({ code: z.string(), titles: TitlesByLanguage, collected: CollectedCounts })),
  })
  .meta({ id: 'CollectionTaskList' });

export const TaskView = z
  .object({
    ...TaskLine.shape,
    history: z.array(TaskReport),
    waiver: Waiver.nullable(),
    collected: CollectedCounts.nullable().meta({ description: 'Set on a task that collects practices' }),
    uptake: z
      .array(z.object({ region: z.string(), status: codeIn(taskStatuses) }))
      .meta({ description: 'The regions that took it into their plans, and where it stands there' }),
    waitsFor: z.array(z.object({ code: z.string(), status: codeIn(taskStatuses) })),
    waitedForBy: z.array(z.string()),
    may: z.array(z.enum(['report', 'waive', 'propose'])),
  })
  .meta({ id: 'TaskDetail' });
export type TaskView = z.infer<typeof TaskView>;
