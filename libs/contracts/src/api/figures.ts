import { z } from 'zod';
import { MemberCode } from '../vocabularies/members.js';
import { codeIn } from '../vocabularies/term.js';
import { themes, segments } from '../vocabularies/practice-terms.js';
import { Cursor, Limit, listOf, pageOf } from './pages.js';
import { TopicCode } from './work-plan-terms.js';

/** What is counted of a record's readers: that they were there, never who. */
export const readingKinds = ['view', 'download', 'citation'] as const;
export type ReadingKind = (typeof readingKinds)[number];
export const countedTypes = ['practice', 'innovation'] as const;
export const CountedType = z.enum(countedTypes);

/** Told by a page, once for each opening, download and citation taken. */
export const ReadingReport = z
  .strictObject({
    type: CountedType,
    id: z.string().min(1).max(100),
    kind: z.enum(readingKinds),
    opening: z.uuid().meta({ description: 'Made up anew each time the page is opened; sent again, it counts once' }),
  })
  .meta({ id: 'ReadingReport' });
export type ReadingReport = z.infer<typeof ReadingReport>;

const Counts = z.object({ views: z.int(), downloads: z.int(), citations: z.int() });
export type ReadingCounts = z.infer<typeof Counts>;
const Reused = z.object({
  members: z.int().meta({ description: 'Members whose approver has confirmed that they reuse it' }),
  synthetic: z.boolean().meta({ description: 'Whether some of them are made up for a demonstration' }),
});

export const ReadingFigures = z
  .object({
    type: CountedType,
    id: z.string(),
    total: Counts,
    reuse: Reused,
    since: z.iso.date().nullable().meta({ description: 'The first day that was counted; null where nothing was' }),
    days: z
      .array(Counts.extend({ day: z.iso.date() }))
      .meta({ description: 'The last 30 days by UTC, the oldest first, those without readers too' }),
    months: z
      .array(Counts.extend({ month: z.string() }))
      .meta({ description: 'The last twelve months, the oldest first' }),
  })
  .meta({ id: 'ReadingFigures' });
export type ReadingFigures = z.infer<typeof ReadingFigures>;

const periodPattern = /^(all|\d{4}(-(0[1-9]|1[0-2]))?)$/;
export const FiguresFilter = z.object({
  period: z
    .string()
    .regex(periodPattern, 'Give all, a year as 2026, or a month as 2026-11')
    .default('all')
    .meta({ description: 'all, a year as 2026, or a month as 2026-11' }),
  type: listOf(CountedType),
  member: listOf(MemberCode),
  sort: z.enum(['views', 'downloads', 'citations']).default('views'),
});
export const FiguresQuery = FiguresFilter.extend({ cursor: Cursor, limit: Limit });
export type FiguresQuery = z.infer<typeof FiguresQuery>;
export type FiguresFilter = z.infer<typeof FiguresFilter>;

export const FiguresLine = Counts.extend({
  type: CountedType,
  id: z.string(),
  titles: z.record(z.string(), z.string()).meta({ description: 'Empty for what is no longer published' }),
  member: MemberCode.nullable(),
  reuse: Reused,
}).meta({ id: 'FiguresLine' });
export type FiguresLine = z.infer<typeof FiguresLine>;
export const FiguresPage = pageOf(FiguresLine).meta({ id: 'FiguresPage' });
export type FiguresPage = z.infer<typeof FiguresPage>;

/** What a task of the Work Plan collects; without any, everything. */
export const FiguresSumQuery = z.object({
  topic: listOf(TopicCode),
  theme: listOf(codeIn(themes)),
  segment: listOf(codeIn(segments)),
});
export type FiguresSumQuery = z.infer<typeof FiguresSumQuery>;
export const FiguresSum = Counts.extend({
  records: z.int().meta({ description: 'Published records that you are shown figures of' }),
  reuse: Reused,
}).meta({ id: 'FiguresSum' });
export type FiguresSum = z.infer<typeof FiguresSum>;
