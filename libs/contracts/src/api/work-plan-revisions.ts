import { z } from 'zod';
import { Cursor, pageOf } from './pages.js';
import { Person } from './practices.js';
import { DecisionSource, PlanDecision } from './work-plan-decisions.js';
import { TitlesByLanguage } from './work-plan-terms.js';

/** The proposal that led to a change, and the decision on it. */
export const Because = z.object({ proposal: z.string(), decision: DecisionSource }).meta({ id: 'Because' });
export type Because = z.infer<typeof Because>;

export const PlanRevision = z
  .object({
    number: z.int(),
    changes: z.int(),
    proposals: z.array(z.string()),
    endorsement: PlanDecision,
  })
  .meta({ id: 'PlanRevision' });
export const RevisionDraft = z
  .object({ number: z.int(), proposals: z.array(z.string()), by: Person, at: z.iso.datetime() })
  .meta({ id: 'RevisionDraft' });
export const PlanRevisions = z
  .object({ items: z.array(PlanRevision), draft: RevisionDraft.nullable() })
  .meta({ id: 'PlanRevisions' });

export const NewRevisionDraft = z
  .strictObject({
    proposals: z
      .array(z.string().max(100))
      .min(1)
      .max(500)
      .optional()
      .meta({ description: 'Accepted proposals to take in; the first 500 that wait unless told' }),
  })
  .meta({ id: 'NewRevisionDraft' });

export const NewEndorsement = z
  .strictObject({ ...DecisionSource.shape, titles: TitlesByLanguage.default({}) })
  .meta({ id: 'NewEndorsement' });
export type NewEndorsement = z.infer<typeof NewEndorsement>;

export const WordChange = z
  .object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() })
  .meta({ id: 'WordChange' });
export type WordChange = z.infer<typeof WordChange>;

export const FieldChange = z
  .object({
    field: z.string().meta({ description: 'Path of the field, as texts.en.action or bodies' }),
    before: z.unknown().meta({ description: 'Null where there was none' }),
    after: z.unknown().meta({ description: 'Null where there is none any more' }),
    words: z.array(WordChange).nullable().meta({ description: 'Word by word, for texts' }),
  })
  .meta({ id: 'FieldChange' });
export type FieldChange = z.infer<typeof FieldChange>;

export const ItemChange = z
  .object({
    item: z.enum(['topic', 'task']),
    code: z.string(),
    formerCode: z.string().nullable().meta({ description: 'Its code in the first revision, where another' }),
    kind: z.enum(['added', 'changed', 'moved', 'dropped', 'merged', 'restored']),
    titles: TitlesByLanguage,
    fields: z.array(FieldChange),
    because: z
      .array(z.object({ revision: z.int(), proposal: z.string().nullable(), decision: DecisionSource }))
      .meta({ description: 'The decisions that led to it' }),
  })
  .meta({ id: 'ItemChange' });
export type ItemChange = z.infer<typeof ItemChange>;

export const DifferenceQuery = z.strictObject({
  cursor: Cursor,
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
export const RevisionDifference = pageOf(ItemChange)
  .extend({
    from: z.int(),
    to: z.int(),
    total: z.int(),
    counts: z.record(z.string(), z.int()).meta({ description: 'How many items were added, changed and so on' }),
  })
  .meta({ id: 'RevisionDifference' });
export type RevisionDifference = z.infer<typeof RevisionDifference>;

export const DraftView = RevisionDraft.extend({ difference: RevisionDifference }).meta({ id: 'DraftView' });

/** The revisions that stated a task anew, the latest first. */
export const TaskRevisions = z
  .object({ items: z.array(z.object({ revision: z.int(), because: z.array(Because), endorsement: PlanDecision })) })
  .meta({ id: 'TaskRevisions' });
