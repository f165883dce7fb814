import { z } from 'zod';
import { Audience } from '../access/audience.js';
import { Language } from '../vocabularies/languages.js';
import { MemberCode } from '../vocabularies/members.js';
import { segments, themes } from '../vocabularies/practice-terms.js';
import { RegionCode } from '../vocabularies/regions.js';
import { callStatuses } from '../vocabularies/reuse-terms.js';
import { eServices } from '../vocabularies/single-window-terms.js';
import { codeIn } from '../vocabularies/term.js';
import { workPlanTopics } from '../vocabularies/work-plan-topics.js';
import { Cursor, ExportedIn, Limit, listOf, pageOf } from './pages.js';
import { Person } from './practices.js';
import { ReusedType } from './reuse.js';
import { DocumentLanguage } from './work-plan-documents.js';

const distinct = <T extends z.ZodType>(item: T, max: number) =>
  z
    .array(item)
    .max(max)
    .default([])
    .refine((list) => new Set(list).size === list.length, { error: 'Each may be given once' });

export const CallText = z.strictObject({
  title: z.string().trim().min(1, 'Give the call a title').max(200),
  summary: z.string().trim().min(1, 'Say what is looked for, and why').max(2_000),
});

/** What the Research Unit asks Members for. Empty lists narrow nothing down. */
export const CallContent = z
  .strictObject({
    language: Language.default('en').meta({ description: 'The language it was written in' }),
    texts: z.partialRecord(Language, CallText),
    topics: distinct(codeIn(workPlanTopics), 11),
    segments: distinct(codeIn(segments), 10),
    themes: distinct(codeIn(themes), 6),
    regions: distinct(RegionCode, 6),
    services: distinct(codeIn(eServices), eServices.length),
    deadline: z.iso
      .date('Give the last day for answers, for example 2027-03-31')
      .meta({ description: 'The last day, UTC' }),
    audience: Audience.default({ kind: 'public' }),
  })
  .refine(({ texts, language }) => texts[language] !== undefined, {
    error: 'Give title and text in the language the call was written in',
    path: ['texts'],
  })
  .meta({ id: 'CallContent' });
export type CallContent = z.infer<typeof CallContent>;

const CallAnswer = z
  .object({
    type: ReusedType,
    id: z.string(),
    member: MemberCode.nullable(),
    titles: z.record(z.string(), z.string()),
    publishedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'CallAnswer' });
export type CallAnswer = z.infer<typeof CallAnswer>;

const CallStatus = codeIn(callStatuses);
export const CallListItem = z
  .object({
    id: z.string(),
    version: z.int(),
    status: CallStatus,
    content: CallContent,
    openedAt: z.iso.datetime(),
    answers: z.int().meta({ description: 'Published answers that the reader may see' }),
    synthetic: z.boolean().meta({ description: 'A made-up example: the Research Unit has not asked this' }),
  })
  .meta({ id: 'CallListItem' });
export type CallListItem = z.infer<typeof CallListItem>;

export const CallView = CallListItem.omit({ answers: true })
  .extend({
    openedBy: Person,
    closed: z.object({ at: z.iso.datetime(), why: z.enum(['deadline', 'curator']), note: z.string() }).nullable(),
    answers: z.array(CallAnswer).meta({ description: 'Published answers that the reader may see, the newest first' }),
    may: z.array(z.enum(['edit', 'close', 'answer'])),
  })
  .meta({ id: 'Call' });
export type CallView = z.infer<typeof CallView>;

export const CallQuery = z.strictObject({
  status: listOf(CallStatus),
  topic: listOf(codeIn(workPlanTopics)),
  segment: listOf(codeIn(segments)),
  theme: listOf(codeIn(themes)),
  region: listOf(RegionCode),
  sort: z.enum(['newest', 'deadline']).default('deadline').meta({ description: 'deadline: the next to end first' }),
  cursor: Cursor,
  limit: Limit,
});
export type CallQuery = z.infer<typeof CallQuery>;
export const CallExportQuery = CallQuery.omit({ cursor: true, limit: true }).extend(ExportedIn);
export const CallPage = pageOf(CallListItem).meta({ id: 'CallPage' });

export const CallCalendarQuery = z.strictObject({ lang: DocumentLanguage });

export const CallClosing = z
  .strictObject({ note: z.string().trim().max(1_000).default('') })
  .meta({ id: 'CallClosing' });
export type CallClosing = z.infer<typeof CallClosing>;

/** Where the repository is empty: a segment, a theme or an electronic service of which a region shows nothing. */
const CallCandidate = z
  .object({
    kind: z.enum(['segment', 'theme', 'service']),
    code: z.string(),
    region: RegionCode,
    call: z.string().nullable().meta({ description: 'An open call that asks for it already, by id' }),
  })
  .meta({ id: 'CallCandidate' });
export type CallCandidate = z.infer<typeof CallCandidate>;
export const CallCandidates = z.object({ items: z.array(CallCandidate) }).meta({ id: 'CallCandidates' });
