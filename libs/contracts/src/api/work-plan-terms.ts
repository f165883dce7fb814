import { z } from 'zod';
import { Language, standings } from '../vocabularies/languages.js';
import { segments, themes } from '../vocabularies/practice-terms.js';
import { codeIn } from '../vocabularies/term.js';
import { tfaMeasures } from '../vocabularies/tfa-measures.js';

const line = (max: number) => z.string().trim().min(1).max(max);
const distinct = <T extends z.ZodType>(item: T, max: number) =>
  z
    .array(item)
    .max(max)
    .refine((list) => new Set(list).size === list.length, {
      error: 'Each may be given once',
      params: { code: 'twice' },
    });

/** Text by ISO 639 language, as titles are. */
export const TitlesByLanguage = z.partialRecord(Language, line(500)).meta({ id: 'TitlesByLanguage' });

export const Month = z
  .string()
  .regex(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/, 'Give a month, for example 2017-06')
  .meta({ description: 'A month, ISO 8601', example: '2017-06' });

/** Such a code is checked against the plan that it is used in. */
export const BodyCode = z
  .string()
  .min(1)
  .max(20)
  .meta({ description: 'Code of a Working Body of the plan', example: 'PTC' });
export const TopicCode = z
  .string()
  .regex(/^[A-Z]\.\d{1,3}$/, 'Give a topic, for example A.2')
  .meta({ example: 'A.2' });
export const TaskCode = z
  .string()
  .regex(/^[A-Z]\.\d{1,3}\.\d{1,4}$/, 'Give a task, for example A.2.4')
  .meta({ example: 'A.2.4' });

/** The indicative timeline of a task. A range includes both months. */
export const Timeline = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('by'), month: Month }),
    z.strictObject({ kind: z.literal('annual') }),
    z.strictObject({ kind: z.literal('continuous') }),
    z.strictObject({ kind: z.literal('range'), from: Month, to: Month }).refine(({ from, to }) => from <= to, {
      path: ['to'],
      error: 'The range ends before it begins',
      params: { code: 'range-reversed' },
    }),
  ])
  .meta({ id: 'Timeline' });
export type Timeline = z.infer<typeof Timeline>;

export const TaskText = z
  .strictObject({
    action: line(2_000),
    output: z.string().trim().max(1_000).default('').meta({ description: 'The expected output' }),
    standing: codeIn(standings).default('official'),
  })
  .meta({ id: 'TaskText' });

/** Which practices count for a collection task: those that name one of its topics, themes or segments. */
export const Collects = z
  .strictObject({
    topics: distinct(TopicCode, 11).default([]),
    themes: distinct(codeIn(themes), 6).default([]),
    segments: distinct(codeIn(segments), 10).default([]),
  })
  .meta({ id: 'Collects' });
export type Collects = z.infer<typeof Collects>;

/** What the plan says of a task. All of it is endorsed text: it changes by decided proposals alone. */
export const TaskContent = z
  .strictObject({
    texts: z
      .partialRecord(Language, TaskText)
      .refine((texts) => Object.keys(texts).length > 0, { error: 'Give the action in at least one language' }),
    lead: BodyCode,
    bodies: distinct(BodyCode, 20).min(1).meta({ description: 'All responsible bodies, the lead body among them' }),
    timeline: Timeline,
    reportEvery: z
      .int()
      .min(1)
      .max(24)
      .nullable()
      .default(null)
      .meta({ description: 'Months between reports on a continuous task; null means 6' }),
    goals: distinct(line(10), 10).default([]),
    themes: distinct(codeIn(themes), 6).default([]),
    instruments: distinct(line(200), 30).default([]),
    systems: distinct(line(120), 30).default([]),
    tfaMeasures: distinct(codeIn(tfaMeasures), 36).default([]),
    segments: distinct(codeIn(segments), 10).default([]),
    practices: distinct(line(100), 50).default([]).meta({ description: 'Linked practices of the repository' }),
    dependsOn: distinct(TaskCode, 30).default([]).meta({ description: 'Tasks to be delivered first' }),
    collects: Collects.nullable().default(null).meta({ description: 'Set on a task that collects Members’ practices' }),
  })
  .meta({ id: 'TaskContent' });
export type TaskContent = z.infer<typeof TaskContent>;

export const TopicContent = z
  .strictObject({
    section: z.string().regex(/^[A-Z]$/, 'Give a section, for example A'),
    titles: TitlesByLanguage.refine((titles) => Object.keys(titles).length > 0, {
      error: 'Give the title in at least one language',
    }),
    themes: distinct(codeIn(themes), 6).default([]),
  })
  .meta({ id: 'TopicContent' });
export type TopicContent = z.infer<typeof TopicContent>;
