import { z } from 'zod';
import { codeIn } from '../vocabularies/term.js';
import { taskStatuses } from '../vocabularies/work-plan-terms.js';
import { TaskBrief } from './work-plan-coordination.js';
import { Month } from './work-plan-terms.js';
import { PlanBody } from './work-plan.js';
import { PlanDecision } from './work-plan-decisions.js';
import { PlanChange, ProposalView } from './work-plan-proposals.js';
import { TaskReport } from './work-plan-reports.js';
import { ItemChange } from './work-plan-revisions.js';

/** Languages in which documents are made. */
export const DocumentLanguage = z.enum(['en', 'fr']).default('en');
export type DocumentLanguage = z.infer<typeof DocumentLanguage>;

export const exportFormats = ['docx', 'pdf', 'xlsx', 'csv', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];
export const ExportQuery = z.strictObject({
  revision: z.coerce.number().int().min(1).max(100_000).optional(),
  lang: DocumentLanguage,
});

export const MeetingQuery = z.strictObject({
  body: z.string().min(1).max(20),
  session: z.string().trim().max(120).default('').meta({ description: 'What the session is called' }),
  since: z.iso.date().optional().meta({ description: 'The day of its last session; the whole period unless told' }),
  at: Month.optional(),
  lang: DocumentLanguage,
});
export type MeetingQuery = z.infer<typeof MeetingQuery>;

export const MeetingPack = z
  .object({
    body: PlanBody,
    session: z.string(),
    since: z.iso.date().nullable(),
    at: Month,
    revision: z.int(),
    changes: z
      .object({ from: z.int(), to: z.int(), items: z.array(ItemChange) })
      .meta({ description: 'What revisions endorsed since then changed for the body; all of it for a steering body' }),
    decisions: z.array(PlanDecision).meta({ description: 'Recorded since then' }),
    reports: z.array(TaskReport.extend({ code: z.string() })).meta({ description: 'On its tasks since then' }),
    tasks: z.array(z.object({ status: codeIn(taskStatuses), total: z.int(), items: z.array(TaskBrief) })),
    proposals: z.array(ProposalView).meta({ description: 'Open ones that concern it' }),
    expected: z
      .array(
        z.object({
          kind: z.enum(['proposal', 'endorsement', 'action', 'waiver']),
          ref: z
            .string()
            .meta({ description: 'Id of the proposal, number of the revision, code of the action or task' }),
          titles: z.record(z.string(), z.string()),
        }),
      )
      .meta({ description: 'Decisions expected of the session' }),
  })
  .meta({ id: 'MeetingPack' });
export type MeetingPack = z.infer<typeof MeetingPack>;

export const ImportQuery = z.strictObject({
  apply: z.enum(['true', 'false']).default('false').meta({ description: 'Make the changes proposals; else a preview' }),
  reason: z.string().trim().max(4_000).default(''),
});

export const SheetProblem = z
  .object({
    row: z.int().meta({ description: 'As the program shows it; the head is row 1' }),
    column: z.string().meta({ description: 'Heading of the column' }),
    cell: z.string().meta({ example: 'F12' }),
    code: z.string(),
    message: z.string(),
  })
  .meta({ id: 'SheetProblem' });
export type SheetProblem = z.infer<typeof SheetProblem>;

export const ImportView = z
  .object({
    base: z.int().meta({ description: 'The revision that the sheet was exported from' }),
    rows: z.int(),
    changes: z.array(z.object({ row: z.int(), code: z.string().nullable(), change: PlanChange })),
    problems: z.array(SheetProblem),
    absent: z.array(z.string()).meta({ description: 'Tasks of the plan that the sheet leaves out; they stay' }),
    proposals: z.array(z.string()).meta({ description: 'Ids of the proposals made; none in a preview' }),
  })
  .meta({ id: 'PlanImport' });
export type ImportView = z.infer<typeof ImportView>;
