import { z } from 'zod';
import { Language } from '../vocabularies/languages.js';
import { MemberCode } from '../vocabularies/members.js';
import { RegionCode } from '../vocabularies/regions.js';
import { reuseKinds } from '../vocabularies/reuse-terms.js';
import { codeIn } from '../vocabularies/term.js';
import { Cursor, ExportedIn, Limit, listOf, pageOf } from './pages.js';
import { Person } from './practices.js';
import { Month } from './work-plan-terms.js';

export const reusedTypes = ['practice', 'innovation'] as const;
export const ReusedType = z.enum(reusedTypes);
export type ReusedType = z.infer<typeof ReusedType>;

/** What a Member says about its reuse of a practice or innovation of others. */
export const ReuseContent = z
  .strictObject({
    kind: codeIn(reuseKinds),
    since: Month.meta({ description: 'The month since which this holds' }),
    lessons: z
      .partialRecord(Language, z.string().trim().max(5_000))
      .default({})
      .meta({ description: 'What was learned, by language' }),
    practice: z
      .string()
      .min(1)
      .max(100)
      .nullable()
      .default(null)
      .meta({ description: 'The Member’s own published practice or innovation that came of it, by id' }),
  })
  .meta({ id: 'ReuseContent' });
export type ReuseContent = z.infer<typeof ReuseContent>;

export const reuseActions = ['propose', 'decide', 'withdraw'] as const;

const Signed = z.object({ content: ReuseContent, by: z.string(), at: z.iso.datetime() });

/** One Member's statement. What waits, why it came back and what was taken back are for the Member's own people. */
export const ReuseView = z
  .object({
    type: ReusedType,
    item: z.string().meta({ description: 'The practice or innovation, by id' }),
    titles: z
      .record(z.string(), z.string())
      .meta({ description: 'Of the item; empty where it is not released to you' }),
    owner: MemberCode.nullable().meta({ description: 'Whose item it is; null where no Member stands behind it' }),
    member: MemberCode,
    region: RegionCode,
    version: z.int().meta({ description: 'Goes back in If-Match; 0 where nothing was stated yet' }),
    standing: Signed.nullable().meta({
      description: 'What the Member’s approver has confirmed and nobody has taken back',
    }),
    own: z
      .object({ type: ReusedType, id: z.string(), titles: z.record(z.string(), z.string()) })
      .nullable()
      .meta({ description: 'The Member’s own record of it, where you may read it' }),
    earlier: z.array(Signed).meta({ description: 'What was confirmed before, the newest first' }),
    withdrawals: z.array(z.object({ reason: z.string(), by: z.string(), at: z.iso.datetime() })),
    proposed: z.object({ content: ReuseContent, by: Person, at: z.iso.datetime() }).nullable(),
    returned: z.object({ reason: z.string(), by: z.string(), at: z.iso.datetime() }).nullable(),
    may: z.array(z.enum(reuseActions)),
    synthetic: z.boolean().meta({ description: 'A made-up example: no Member has said this' }),
  })
  .meta({ id: 'Reuse' });
export type ReuseView = z.infer<typeof ReuseView>;

export const ReuseCounts = z
  .record(z.string(), z.int())
  .meta({ id: 'ReuseCounts', description: 'Standing statements by kind; every kind is there' });

/** Who reuses an item, as the reader may see it, and the reader's own Members' statements about it. */
export const ItemReuse = z
  .object({ counts: ReuseCounts, items: z.array(ReuseView), mine: z.array(ReuseView) })
  .meta({ id: 'ItemReuse' });
export type ItemReuse = z.infer<typeof ItemReuse>;

export const ReuseQuery = z.strictObject({
  queue: z.enum(['published', 'own', 'ours', 'approval']).default('published').meta({
    description:
      'published: confirmed statements on what you may read. own: your Member’s. ours: of others on what your Member published. approval: waiting for your national approval.',
  }),
  type: listOf(ReusedType),
  kind: listOf(codeIn(reuseKinds)),
  member: listOf(MemberCode),
  cursor: Cursor,
  limit: Limit,
});
export type ReuseQuery = z.infer<typeof ReuseQuery>;
export const ReuseExportQuery = ReuseQuery.omit({ cursor: true, limit: true }).extend(ExportedIn);
export const ReusePage = pageOf(ReuseView).meta({ id: 'ReusePage' });
