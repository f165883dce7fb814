import { z } from 'zod';
import { instrumentKinds, tfaCategories } from '../vocabularies/instrument-terms.js';
import { MemberCode } from '../vocabularies/members.js';
import { certainties, segments } from '../vocabularies/practice-terms.js';
import { codeIn } from '../vocabularies/term.js';
import { tfaMeasures } from '../vocabularies/tfa-measures.js';
import { NamedSource } from './instruments.js';
import { StatementAudience, statementView } from './national-statements.js';
import { TopicCode } from './work-plan-terms.js';

const line = (max: number) => z.string().trim().min(1).max(max);

/** What the mapping says of a measure besides the register and the practices. */
export const MeasureContent = z
  .strictObject({
    tools: z
      .array(z.strictObject({ name: line(200), certainty: codeIn(certainties) }))
      .max(40)
      .refine((list) => new Set(list.map(({ name }) => name)).size === list.length, { error: 'Each may be given once' })
      .default([])
      .meta({ description: 'Tools that support it and are not in the register' }),
    kyoto: z.array(line(40)).max(20).default([]).meta({ description: 'Provisions of the Revised Kyoto Convention' }),
    eServices: z.array(line(80)).max(20).default([]),
    topics: z.array(TopicCode).max(11).default([]),
    services: z
      .array(line(80))
      .max(30)
      .default([])
      .meta({ description: 'A practice with one of these services is proposed for the measure' }),
    segments: z.array(codeIn(segments)).max(10).default([]),
    sources: z.array(NamedSource).max(20).default([]),
  })
  .meta({ id: 'MeasureContent' });
export type MeasureContent = z.infer<typeof MeasureContent>;

const Link = z
  .object({
    code: z.string().nullable().meta({ description: 'In the register; null where it is not there' }),
    kind: codeIn(instrumentKinds).nullable(),
    names: z.record(z.string(), z.string()),
    certainty: codeIn(certainties),
  })
  .meta({ id: 'MeasureTool' });
export type MeasureTool = z.infer<typeof Link>;

export const CategoryEntry = z
  .strictObject({
    measure: codeIn(tfaMeasures),
    category: codeIn(tfaCategories),
    indicative: z.iso.date().nullable().default(null),
    definitive: z.iso.date().nullable().default(null),
    note: z.string().trim().max(500).default(''),
  })
  .refine(({ indicative, definitive }) => !indicative || !definitive || indicative <= definitive, {
    path: ['definitive'],
    error: 'The definitive date lies before the indicative one',
    params: { code: 'range-reversed' },
  })
  .meta({ id: 'CategoryEntry' });
export type CategoryEntry = z.infer<typeof CategoryEntry>;

/** The categories a Member has notified, with where that is written. */
export const Categories = z
  .strictObject({
    entries: z
      .array(CategoryEntry)
      .min(1)
      .max(100)
      .refine((list) => new Set(list.map(({ measure, category }) => measure + category)).size === list.length, {
        error: 'A measure stands once in a category',
        params: { code: 'twice' },
      }),
    source: NamedSource,
    audience: StatementAudience,
  })
  .meta({ id: 'Categories' });
export type Categories = z.infer<typeof Categories>;
export const CategoriesView = statementView(z.object(Categories.shape)).meta({ id: 'CategoriesView' });
export type CategoriesView = z.infer<typeof CategoriesView>;

export const MeasureLine = z
  .object({
    code: codeIn(tfaMeasures),
    article: z.string(),
    tools: z.array(Link),
    practices: z.object({ stated: z.int(), proposed: z.int() }),
    gaps: z.array(z.enum(['tool', 'practice'])),
    categories: z.array(CategoryEntry).meta({ description: 'Of the Member asked for' }),
  })
  .meta({ id: 'MeasureLine' });
export type MeasureLine = z.infer<typeof MeasureLine>;
export const MeasureList = z
  .object({
    items: z.array(MeasureLine),
    reported: z.boolean().meta({ description: 'Whether the Member asked for has reported to this reader' }),
  }) // prettier-ignore
  .meta({ id: 'MeasureList' });
export type MeasureList = z.infer<typeof MeasureList>;

export const MeasureQuery = z.strictObject({
  gap: z.enum(['tool', 'practice']).optional(),
  member: MemberCode.optional(),
});

export const MeasurePractice = z
  .object({
    id: z.string(),
    type: z.string(),
    member: z.string().nullable(),
    titles: z.record(z.string(), z.string()),
    year: z.int().nullable(),
    link: z.enum(['stated', 'proposed']),
  })
  .meta({ id: 'MeasurePractice' });
export const MeasureView = z
  .object({
    ...MeasureLine.omit({ categories: true }).shape,
    version: z.int(),
    content: z.object(MeasureContent.shape),
    items: z.array(MeasurePractice),
    members: z
      .array(z.object({ member: MemberCode, entries: z.array(CategoryEntry), source: NamedSource }))
      .meta({ description: 'Members that have reported its category to this reader' }),
    mayEdit: z.boolean(),
  })
  .meta({ id: 'MeasureView' });
export type MeasureView = z.infer<typeof MeasureView>;
