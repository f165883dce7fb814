import { z } from 'zod';
import { MemberCode } from '../vocabularies/members.js';
import { segments, themes } from '../vocabularies/practice-terms.js';
import { codeIn } from '../vocabularies/term.js';
import { Cursor, ExportedIn, Limit, listOf, pageOf } from './pages.js';
import { Attachment, PracticeContent } from './practice-content.js';

/** Where the revision in hand stands; `published` and `withdrawn` when there is none in hand. */
export const practiceStages = [
  'draft',
  'submitted',
  'approved',
  'in-review',
  'returned',
  'declined',
  'published',
  'withdrawn',
] as const;
export const Stage = z.enum(practiceStages);
export type Stage = z.infer<typeof Stage>;

/** What can be done to a practice; `may` lists those that the reader may do now. */
export const practiceActions = [
  'edit',
  'submit',
  'approve',
  'claim',
  'review',
  'comment',
  'confirm',
  'withdraw',
] as const;
export const PracticeAction = z.enum(practiceActions);
export type PracticeAction = z.infer<typeof PracticeAction>;

export const Person = z.object({ id: z.string(), name: z.string() }).meta({ id: 'Person' });

export const Comment = z
  .object({
    id: z.string(),
    field: z
      .string()
      .meta({ description: 'Path of the field it is about, as `texts.en.summary`; empty for the whole' }),
    text: z.string(),
    by: Person.extend({ role: z.string() }),
    at: z.iso.datetime(),
    resolved: z.boolean(),
    national: z.boolean().meta({ description: 'Between people of the administration alone' }),
  })
  .meta({ id: 'Comment' });
export type Comment = z.infer<typeof Comment>;

export const Curation = z
  .object({
    by: Person,
    at: z.iso.datetime(),
    criteria: z.array(z.string()),
    basis: z.enum(['review', 'published-sources']),
  })
  .meta({ id: 'Curation', description: 'Who published it, when, and by which criteria' });
export type Curation = z.infer<typeof Curation>;

export const Revision = z
  .object({
    number: z.int(),
    stage: Stage,
    content: PracticeContent,
    attachments: z.array(Attachment),
    changed: z.array(z.string()).meta({ description: 'Fields that differ from what is published' }),
    by: Person,
    at: z.iso.datetime(),
    reviewer: Person.nullable(),
    reason: z.string().nullable().meta({ description: 'Why it was returned or declined' }),
    approvedAt: z.iso.datetime().nullable(),
    returnedBy: z.enum(['approver', 'curator']).nullable(),
  })
  .meta({ id: 'Revision' });

export const PracticeView = z
  .object({
    id: z.string(),
    version: z.int().meta({ description: 'Send it back in If-Match' }),
    member: MemberCode,
    stage: Stage,
    edition: z.int().meta({ description: 'How often it has been published' }),
    content: PracticeContent.meta({ description: 'What is published; the revision in hand while nothing is' }),
    attachments: z.array(Attachment),
    curation: Curation.nullable(),
    publishedAt: z.iso.datetime().nullable(),
    confirmedAt: z.iso
      .datetime()
      .nullable()
      .meta({ description: 'When the administration last confirmed it; null for records from published sources' }),
    stale: z.boolean().meta({ description: 'Nobody has confirmed it for 24 months' }),
    revision: Revision.nullable().meta({ description: 'The revision in hand; only for those who work on it' }),
    conversation: z.array(Comment),
    may: z.array(PracticeAction),
  })
  .meta({ id: 'Practice' });
export type PracticeView = z.infer<typeof PracticeView>;

export const PracticeListItem = z
  .object({
    id: z.string(),
    version: z.int(),
    member: MemberCode,
    stage: Stage,
    titles: z.record(z.string(), z.string()),
    summaries: z.record(z.string(), z.string()),
    themes: z.array(z.string()),
    year: z.int().nullable(),
    status: z.string(),
    publishedAt: z.iso.datetime().nullable(),
    confirmedAt: z.iso.datetime().nullable(),
    stale: z.boolean().meta({ description: 'Nobody has confirmed it for 24 months' }),
    changedAt: z.iso.datetime(),
    waitingSince: z.iso.datetime().nullable(),
    reviewer: Person.nullable(),
    openComments: z.int(),
  })
  .meta({ id: 'PracticeListItem' });
export type PracticeListItem = z.infer<typeof PracticeListItem>;

export const PracticeQuery = z.strictObject({
  queue: z.enum(['published', 'own', 'approval', 'review']).default('published').meta({
    description:
      'published: what you may read. own: your Member’s. approval: waiting for your national approval. review: waiting for the Research Unit.',
  }),
  member: listOf(MemberCode),
  theme: listOf(codeIn(themes)),
  segment: listOf(codeIn(segments)),
  stage: listOf(Stage),
  stale: z
    .stringbool()
    .optional()
    .meta({ description: 'What nobody has confirmed for 24 months, or what is confirmed' }),
  call: z.string().max(100).optional().meta({ description: 'What answers this call' }),
  sort: z.enum(['newest', 'oldest']).default('newest'),
  cursor: Cursor,
  limit: Limit,
});
export type PracticeQuery = z.infer<typeof PracticeQuery>;
export const PracticeExportQuery = PracticeQuery.omit({ cursor: true, limit: true }).extend(ExportedIn);
export const PracticePage = pageOf(PracticeListItem).meta({ id: 'PracticePage' });

/** A new practice. `member` may be left out by who works for one Member only. */
export const NewPractice = z
  .strictObject({ member: MemberCode.optional(), content: PracticeContent })
  .meta({ id: 'NewPractice' });
export type NewPractice = z.infer<typeof NewPractice>;

export const FieldComment = z
  .strictObject({
    field: z.string().max(200).default(''),
    text: z.string().trim().min(1).max(4_000),
  })
  .meta({ id: 'FieldComment' });
export type FieldComment = z.infer<typeof FieldComment>;
const Reason = z.string().trim().min(1).max(4_000);

export const Approval = z
  .strictObject({
    decision: z.enum(['approve', 'return']).default('approve'),
    reason: Reason.optional(),
    comments: z.array(FieldComment).max(100).default([]),
  })
  .meta({ id: 'Approval' });
export type Approval = z.infer<typeof Approval>;

export const Classification = z.strictObject({
  themes: PracticeContent.shape.themes.unwrap().optional(),
  segments: PracticeContent.shape.segments.unwrap().optional(),
  level: PracticeContent.shape.level.unwrap().optional(),
  tfaMeasures: PracticeContent.shape.tfaMeasures.unwrap().optional(),
  workPlanTopics: PracticeContent.shape.workPlanTopics.unwrap().optional(),
});

export const Review = z
  .strictObject({
    decision: z.enum(['publish', 'return', 'decline']),
    reason: Reason.optional(),
    comments: z.array(FieldComment).max(100).default([]),
    criteria: z.array(z.string().trim().min(1).max(200)).max(20).default([]),
    classification: Classification.default({}),
  })
  .meta({ id: 'Review' });
export type Review = z.infer<typeof Review>;

export const Withdrawal = z.strictObject({ reason: Reason }).meta({ id: 'Withdrawal' });
export type Withdrawal = z.infer<typeof Withdrawal>;

export const PracticeVersion = z
  .object({
    number: z.int(),
    action: z.enum(['submitted', 'approved', 'returned', 'declined', 'published', 'confirmed', 'withdrawn']),
    revision: z.int(),
    by: Person,
    at: z.iso.datetime(),
    reason: z.string().nullable(),
    national: z.boolean().meta({ description: 'A step within the administration, shown to its own people alone' }),
    changed: z.array(z.string()).meta({ description: 'Fields that differ from the version before' }),
    content: PracticeContent,
    attachments: z.array(Attachment),
  })
  .meta({ id: 'PracticeVersion' });
export type PracticeVersion = z.infer<typeof PracticeVersion>;
/** A step in the history of anything that is contributed, with its text as it stood. */
export type ContributionVersion<Content> = Omit<PracticeVersion, 'content'> & { content: Content };
export const PracticeVersions = z.object({ items: z.array(PracticeVersion) }).meta({ id: 'PracticeVersions' });
