import { z } from 'zod';
import { certainties } from '../vocabularies/practice-terms.js';
import { instrumentKinds, instrumentStatuses } from '../vocabularies/instrument-terms.js';
import { codeIn } from '../vocabularies/term.js';
import { tfaMeasures } from '../vocabularies/tfa-measures.js';
import { ExportedIn, Cursor, Limit, listOf, pageOf } from './pages.js';
import { WebAddress } from './practice-content.js';
import { BodyCode, Month, TaskCode, TitlesByLanguage, TopicCode } from './work-plan-terms.js';

const line = (max: number) => z.string().trim().min(1).max(max);
export const RegisterCode = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use small letters, figures and hyphens, for example single-window-compendium')
  .meta({ description: 'Its place in the register', example: 'single-window-compendium' });

const PartialDate = z
  .string()
  .regex(/^(19|20|21)\d{2}(-(0[1-9]|1[0-2]))?$/, 'Give a year or a month, for example 2017 or 2017-06')
  .meta({ description: 'A year or a month' });

/** A title, and an address where there is one. */
export const NamedSource = z
  .strictObject({ title: line(300), url: z.union([WebAddress, z.literal('')]).default('') })
  .meta({ id: 'NamedSource' });
export type NamedSource = z.infer<typeof NamedSource>;

const distinctBy = <T extends z.ZodType>(item: T, max: number, key: (item: z.infer<T>) => string) =>
  z
    .array(item)
    .max(max)
    .refine((list) => new Set(list.map(key)).size === list.length, {
      error: 'Each may be given once',
      params: { code: 'twice' },
    });

/** What the register says of an instrument, tool or system. */
export const InstrumentContent = z
  .strictObject({
    kind: codeIn(instrumentKinds),
    names: TitlesByLanguage.refine((names) => names.en !== undefined, { error: 'Give the English name' }),
    alsoKnownAs: distinctBy(line(200), 20, (name) => name)
      .default([])
      .meta({ description: 'Other names, among them those by which tasks of the Work Plan call it' }),
    descriptions: TitlesByLanguage.default({}),
    status: codeIn(instrumentStatuses),
    owner: BodyCode.nullable().default(null).meta({ description: 'The Working Body that answers for it' }),
    versions: distinctBy(
      z.strictObject({ label: line(60), date: PartialDate.nullable().default(null), note: z.string().trim().max(500).default('') }), // prettier-ignore
      50,
      ({ label }) => label,
    ).default([]),
    reviewEvery: z.int().min(1).max(240).nullable().default(null).meta({ description: 'Months between reviews' }),
    reviewed: Month.nullable().default(null).meta({ description: 'Month of the last review' }),
    nextReview: Month.nullable()
      .default(null)
      .meta({ description: 'Where it was set; else it follows from the last review and the cycle' }),
    links: distinctBy(NamedSource, 20, ({ title }) => title).default([]),
    tasks: distinctBy(TaskCode, 30, (code) => code)
      .default([])
      .meta({ description: 'Tasks of the Work Plan that concern it without naming it' }),
    measures: distinctBy(
      z.strictObject({ code: codeIn(tfaMeasures), certainty: codeIn(certainties) }),
      36,
      ({ code }) => code,
    ).default([]),
    certainty: codeIn(certainties),
    sources: distinctBy(NamedSource, 20, ({ title }) => title).default([]),
  })
  .refine(({ reviewed, nextReview }) => !reviewed || !nextReview || reviewed <= nextReview, {
    path: ['nextReview'],
    error: 'The next review lies before the last one',
    params: { code: 'range-reversed' },
  })
  .meta({ id: 'InstrumentContent' });
export type InstrumentContent = z.infer<typeof InstrumentContent>;

export const NewInstrument = z
  .strictObject({ code: RegisterCode, content: InstrumentContent })
  .meta({ id: 'NewInstrument' });

/** A task of the Work Plan that names it, or concerns it by the editors' judgement. */
export const LinkedTask = z
  .object({
    period: z.string(),
    code: z.string(),
    topic: z.string(),
    titles: z.record(z.string(), z.string()),
    bodies: z.array(z.string()),
    url: z.string(),
    named: z.boolean().meta({ description: 'The plan names it; otherwise the link is editorial' }),
  })
  .meta({ id: 'LinkedTask' });
export type LinkedTask = z.infer<typeof LinkedTask>;

export const InstrumentLine = z
  .object({
    code: RegisterCode,
    kind: codeIn(instrumentKinds),
    names: TitlesByLanguage,
    status: codeIn(instrumentStatuses),
    owner: z.string().nullable(),
    version: z.string().nullable().meta({ description: 'The newest' }),
    versionDate: z.string().nullable(),
    nextReview: Month.nullable(),
    reviewDue: z.boolean(),
    topics: z.array(TopicCode),
    tasks: z.array(z.string()),
    measures: z.array(z.string()),
    certainty: codeIn(certainties),
  })
  .meta({ id: 'InstrumentLine' });
export type InstrumentLine = z.infer<typeof InstrumentLine>;

export const InstrumentView = z
  .object({
    ...InstrumentLine.shape,
    revision: z.int().meta({ description: 'Goes back in If-Match' }),
    content: z.object(InstrumentContent.shape),
    linkedTasks: z.array(LinkedTask),
    changedAt: z.iso.datetime(),
    mayEdit: z.boolean(),
  })
  .meta({ id: 'InstrumentView' });
export type InstrumentView = z.infer<typeof InstrumentView>;

export const InstrumentHistory = z
  .object({
    items: z.array(
      z.object({
        number: z.int(),
        by: z.object({ id: z.string(), name: z.string() }),
        at: z.iso.datetime(),
        changed: z.array(z.string()),
        content: z.object(InstrumentContent.shape),
      }),
    ),
  })
  .meta({ id: 'InstrumentHistory' });

export const InstrumentQuery = z.strictObject({
  kind: listOf(codeIn(instrumentKinds)),
  status: listOf(codeIn(instrumentStatuses)),
  owner: listOf(BodyCode),
  topic: listOf(TopicCode),
  task: TaskCode.optional(),
  measure: codeIn(tfaMeasures).optional(),
  review: z.enum(['due', 'planned']).optional().meta({ description: 'Whose review is due, or set for a later month' }),
  cursor: Cursor,
  limit: Limit,
});
export const InstrumentExportQuery = InstrumentQuery.omit({ cursor: true, limit: true }).extend(ExportedIn);
export const InstrumentPage = pageOf(InstrumentLine).extend({ total: z.int() }).meta({ id: 'InstrumentPage' });
