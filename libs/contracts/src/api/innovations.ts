import { z } from 'zod';
import { MemberCode } from '../vocabularies/members.js';
import { innovationStages, reviewingBodies } from '../vocabularies/innovation-terms.js';
import { segments, themes } from '../vocabularies/practice-terms.js';
import { codeIn } from '../vocabularies/term.js';
import { InnovationContent } from './innovation-content.js';
import { Cursor, ExportedIn, Limit, listOf, pageOf } from './pages.js';
import {
  Person,
  PracticeListItem,
  PracticeQuery,
  PracticeVersion,
  PracticeView,
  Revision,
  Stage,
} from './practices.js';

/** Columns of the curators' board before a decision; what is decided has left it. */
export const boardColumns = ['new', 'triage', 'bodies', 'decide'] as const;
export const BoardColumn = z.enum(boardColumns);
export type BoardColumn = z.infer<typeof BoardColumn>;
export const ReviewingBody = z.enum(reviewingBodies);

const Owner = z
  .object({ member: MemberCode.nullable(), partner: Person.nullable() })
  .meta({ description: 'Its Member; else the partner who offered it; neither: the Research Unit' });

export const InnovationView = PracticeView.extend({
  ...Owner.shape,
  content: InnovationContent,
  revision: Revision.extend({ content: InnovationContent }).nullable(),
}).meta({ id: 'Innovation' });
export type InnovationView = z.infer<typeof InnovationView>;

export const InnovationListItem = PracticeListItem.omit({ status: true })
  .extend({ ...Owner.shape, innovationStage: z.string(), technologies: z.array(z.string()) })
  .meta({ id: 'InnovationListItem' });
export type InnovationListItem = z.infer<typeof InnovationListItem>;
export const InnovationPage = pageOf(InnovationListItem).meta({ id: 'InnovationPage' });

export const InnovationQuery = z.strictObject({
  queue: z.enum(['published', 'own', 'approval', 'review']).default('published').meta({
    description:
      'published: what you may read. own: your Member’s, or yours as a partner. approval: waiting for your national approval. review: waiting for the Research Unit.',
  }),
  member: listOf(MemberCode),
  theme: listOf(codeIn(themes)),
  segment: listOf(codeIn(segments)),
  technology: listOf(z.string().max(80)),
  innovation_stage: listOf(codeIn(innovationStages)),
  stage: listOf(Stage),
  stale: PracticeQuery.shape.stale,
  call: PracticeQuery.shape.call,
  sort: z.enum(['newest', 'oldest']).default('newest'),
  cursor: Cursor,
  limit: Limit,
});
export type InnovationQuery = z.infer<typeof InnovationQuery>;
export const InnovationExportQuery = InnovationQuery.omit({ cursor: true, limit: true }).extend(ExportedIn);

/** `member` is left out by partners, by the Research Unit, and by who works for one Member only. */
export const NewInnovation = z
  .strictObject({ member: MemberCode.optional(), content: InnovationContent })
  .meta({ id: 'NewInnovation' });
export type NewInnovation = z.infer<typeof NewInnovation>;

export const InnovationVersion = PracticeVersion.extend({ content: InnovationContent }).meta({
  id: 'InnovationVersion',
});
export const InnovationVersions = z.object({ items: z.array(InnovationVersion) }).meta({ id: 'InnovationVersions' });

export const opinionVerdicts = ['supports', 'objects', 'comments'] as const;
export const BodyOpinion = z
  .object({
    body: ReviewingBody,
    askedAt: z.iso.datetime(),
    verdict: z.enum(opinionVerdicts).nullable().meta({ description: 'Null while it is awaited' }),
    text: z.string(),
    by: Person.nullable(),
    at: z.iso.datetime().nullable(),
  })
  .meta({ id: 'InnovationOpinion' });
export type BodyOpinion = z.infer<typeof BodyOpinion>;

export const BodyOpinions = z.object({ items: z.array(BodyOpinion) }).meta({ id: 'InnovationOpinions' });

export const checklist = ['complete', 'sourced', 'no-duplicate', 'audience', 'classified'] as const;
export const ChecklistItem = z.enum(checklist);

/** What only the Research Unit sees of an innovation on its way. */
export const Triage = z
  .object({
    column: BoardColumn,
    assignee: Person.nullable(),
    due: z.iso.date().nullable(),
    checked: z.array(ChecklistItem),
    notes: z.array(z.object({ text: z.string(), by: Person, at: z.iso.datetime() })),
    opinions: z.array(BodyOpinion),
  })
  .meta({ id: 'InnovationTriage' });
export type Triage = z.infer<typeof Triage>;

export const BoardCard = InnovationListItem.extend({ triage: Triage }).meta({ id: 'BoardCard' });
export const Board = z
  .object({
    columns: z.array(z.object({ column: BoardColumn, items: z.array(BoardCard) })),
    decided: z.array(InnovationListItem).meta({ description: 'The latest that were published or declined' }),
    more: z.boolean().meta({ description: 'More wait than the board shows' }),
  })
  .meta({ id: 'InnovationBoard' });
export type Board = z.infer<typeof Board>;

export const TriageChange = z
  .strictObject({
    column: BoardColumn.optional(),
    assign: z.enum(['me', 'nobody']).optional(),
    due: z.iso.date().nullable().optional(),
    checked: z.array(ChecklistItem).max(checklist.length).optional(),
    note: z.string().trim().min(1).max(4_000).optional(),
    ask: z.array(ReviewingBody).max(4).optional().meta({ description: 'Bodies whose opinion is asked for' }),
  })
  .meta({ id: 'TriageChange' });
export type TriageChange = z.infer<typeof TriageChange>;

export const NewBodyOpinion = z
  .strictObject({
    body: ReviewingBody,
    verdict: z.enum(opinionVerdicts),
    text: z.string().trim().max(4_000).default(''),
  })
  .meta({ id: 'NewInnovationOpinion' });
export type NewBodyOpinion = z.infer<typeof NewBodyOpinion>;

export const Merge = z
  .strictObject({ into: z.string().min(1).max(100), reason: z.string().trim().min(1).max(4_000) })
  .meta({ id: 'InnovationMerge' });
export type Merge = z.infer<typeof Merge>;

export const AskedOpinions = z
  .object({ items: z.array(InnovationListItem.extend({ content: InnovationContent, opinions: z.array(BodyOpinion) })) })
  .meta({ id: 'AskedOpinions', description: 'Innovations on which your body is asked for its opinion' });
