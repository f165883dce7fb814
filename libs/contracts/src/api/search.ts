import { z } from 'zod';
import { Language } from '../vocabularies/languages.js';
import { MemberCode } from '../vocabularies/members.js';
import { levels, practiceStatuses, segments, themes } from '../vocabularies/practice-terms.js';
import { RegionCode } from '../vocabularies/regions.js';
import { callStatuses } from '../vocabularies/reuse-terms.js';
import { codeIn, codesOf, term } from '../vocabularies/term.js';
import { tfaMeasures } from '../vocabularies/tfa-measures.js';
import { ExportedIn, Limit, listOf } from './pages.js';
import { Curation } from './practices.js';
import { Timeline } from './work-plan-terms.js';

/** Facets of a search, in the order in which they are shown. */
export const searchFacets = [
  'theme',
  'region',
  'group',
  'level',
  'segment',
  'status',
  'member',
  'technology',
  'service',
  'tfa',
  'language',
  'body',
  'type',
] as const;
export type SearchFacet = (typeof searchFacets)[number];

/** Whatever can be found. */
export const searchTypes = [
  term('practice', 'Practices', 'Pratiques'),
  term('innovation', 'Innovations', 'Innovations'),
  term('single-window', 'Single Windows', 'Guichets uniques'),
  term('task', 'Work Plan tasks', 'Tâches du plan de travail'),
  term('topic', 'Work Plan topics', 'Thèmes du plan de travail'),
  term('decision', 'Decisions', 'Décisions'),
  term('technology', 'Technologies', 'Technologies'),
  term('instrument', 'Instruments, tools and systems', 'Instruments, outils et systèmes'),
  term('measure', 'TFA measures', 'Mesures de l’AFE'),
  term('segment', 'Maturity segments', 'Segments de maturité'),
  term('provider', 'Technology providers', 'Fournisseurs de technologies'),
  term('research-note', 'Research notes', 'Notes de recherche'),
  term('call', 'Calls for practices', 'Appels à pratiques'),
] as const;
export type SearchType = (typeof searchTypes)[number]['code'];

const Year = z.coerce.number().int().min(1900).max(2200).optional();

const sought = {
  q: z.string().max(1_000).default(''),
  exact: z.stringbool().default(false).meta({ description: 'Words count as they are typed alone, and all are wanted' }),
  type: listOf(codeIn(searchTypes)),
  region: listOf(RegionCode),
  member: listOf(MemberCode),
  group: listOf(z.string().max(40)).meta({ description: 'Groups of Members, as LDC or ECOWAS' }),
  body: listOf(z.string().max(20)).meta({ description: 'Working Bodies, for tasks and decisions of the Work Plan' }),
  theme: listOf(codeIn(themes)),
  segment: listOf(codeIn(segments)),
  level: listOf(codeIn(levels)),
  technology: listOf(z.string().max(80)),
  service: listOf(z.string().max(80)),
  tfa: listOf(codeIn(tfaMeasures)),
  status: listOf(codeIn([...practiceStatuses, ...callStatuses])),
  language: listOf(Language),
  year_from: Year,
  year_to: Year,
  reader_language: Language.default('en').meta({
    description: 'Language in which titles and snippets are shown where there is one',
  }),
};
const asked = { ...sought, cursor: z.string().max(1_500).optional(), limit: Limit };
const sort = z.enum(['relevance', 'newest', 'oldest', 'confirmed']).default('relevance');
type Years = { year_from?: number | undefined; year_to?: number | undefined };
const inOrder = ({ year_from, year_to }: Years) => (year_from ?? 0) <= (year_to ?? Infinity);
const reversed = {
  path: ['year_to'],
  error: 'The years end before they begin',
  params: { code: 'range-reversed' },
};
export const SearchRequest = z.strictObject({ ...asked, sort }).refine(inOrder, reversed);
export type SearchRequest = z.infer<typeof SearchRequest>;

/** A search as a feed: the newest first. */
export const FeedRequest = z.strictObject(asked).refine(inOrder, reversed);
export type FeedRequest = z.infer<typeof FeedRequest>;

/** All that a search finds, as a file. */
export const SearchExportRequest = z.strictObject({ ...sought, sort, ...ExportedIn }).refine(inOrder, reversed);

export const Highlighted = z
  .object({ text: z.string(), marks: z.array(z.tuple([z.int(), z.int()])) })
  .meta({ id: 'Highlighted', description: 'Plain text with the ranges to mark, in UTF-16 units, end exclusive' });

/** What a hit on a practice carries besides its texts. */
export const PracticeCard = z
  .object({
    id: z.string(),
    member: MemberCode,
    partners: z.array(z.string()),
    year: z.int().nullable(),
    status: z.string(),
    themes: z.array(z.string()),
    level: z.int().nullable(),
    technologies: z.array(z.string()),
    services: z.array(z.string()),
    publishedAt: z.iso.datetime(),
    confirmedAt: z.iso.datetime().nullable(),
    curation: Curation,
    stale: z.boolean().optional().meta({ description: 'Nobody has confirmed it for 24 months' }),
    standing: z.string(),
    certainty: z.string(),
  })
  .meta({ id: 'PracticeCard' });
export type PracticeCard = z.infer<typeof PracticeCard>;

/** What a hit on a task, topic or decision of a Work Plan carries besides its texts. */
export const PlanCard = z
  .object({
    period: z.string(),
    code: z.string().nullable().meta({ description: 'Of the task or topic, as A.2.4' }),
    bodies: z.array(z.string()),
    timeline: Timeline.nullable(),
    date: z.string().nullable().meta({ description: 'Of a decision' }),
    url: z.string().meta({ description: 'Path of its page in the portal' }),
  })
  .meta({ id: 'PlanCard' });
export type PlanCard = z.infer<typeof PlanCard>;

const Words = z.record(z.string(), z.string()).meta({ description: 'By language; English is always there' });

/** What a hit on anything else carries besides its texts: enough to show it without knowing its type. */
export const RecordCard = z
  .object({
    url: z.string().meta({ description: 'Path of its page in the portal' }),
    members: z.array(MemberCode).meta({ description: 'Whose it is' }),
    bodies: z.array(z.string()).meta({ description: 'Working Bodies, agencies or organisations that answer for it' }),
    line: Words.nullable().meta({ description: 'What it is, as people say it: “Guideline, version 2”' }),
    year: z.int().nullable(),
    tags: z.array(z.string()),
    marks: z
      .array(Words)
      .meta({ description: 'Proposed, synthetic, to be reconfirmed: whatever must be seen at once' }),
    confirmedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'RecordCard' });
export type RecordCard = z.infer<typeof RecordCard>;

export const MatchReason = z
  .object({
    typed: z.string(),
    found: z.enum(['word', 'form', 'synonym', 'beginning', 'correction']),
    text: z.string().meta({ description: 'As it stands in the text' }),
  })
  .meta({ id: 'MatchReason' });

const Found = z.object({
  id: z.string(),
  language: z.string(),
  title: Highlighted,
  snippet: Highlighted,
  matched: z.array(z.string()).meta({ description: 'Fields that have a word of the query, in any language' }),
  reasons: z.array(MatchReason).meta({ description: 'How each word of the query stands in what is shown' }),
});
const PracticeHit = z
  .object({ ...Found.shape, type: z.literal('practice'), practice: PracticeCard })
  .meta({ id: 'PracticeHit' });
/** What a Work Plan holds. */
export const planTypes = ['task', 'topic', 'decision'] as const satisfies readonly SearchType[];
const PlanHit = z.object({ ...Found.shape, type: z.enum(planTypes), plan: PlanCard }).meta({ id: 'PlanHit' });
export type PlanType = (typeof planTypes)[number];
export type RecordType = Exclude<SearchType, 'practice' | PlanType>;
const isRecord = (type: SearchType): type is RecordType =>
  type !== 'practice' && !planTypes.some((planType) => planType === type);
const RecordHit = z
  .object({
    ...Found.shape,
    type: z.enum(codesOf(searchTypes).filter(isRecord) as [RecordType, ...RecordType[]]),
    record: RecordCard,
  })
  .meta({ id: 'RecordHit' });
export const SearchHit = z.discriminatedUnion('type', [PracticeHit, PlanHit, RecordHit]).meta({ id: 'SearchHit' });
export type SearchHit = z.infer<typeof SearchHit>;

/** Ways on from a search that found nothing. */
export const SearchHelp = z
  .object({
    loosen: z
      .array(z.object({ filter: z.string(), total: z.int() }))
      .meta({ description: 'Filters without which something is found, and how much' }),
    related: z.array(z.string()).meta({ description: 'Terms of the Customs vocabulary near to what was typed' }),
    calls: z
      .array(z.object({ title: z.string(), url: z.string() }))
      .meta({ description: 'Open calls for practices that the reader may see, the newest first' }),
  })
  .meta({ id: 'SearchHelp' });

export const SearchResponse = z
  .object({
    total: z.int(),
    partial: z.boolean().meta({ description: 'Few have every word: those with most of them are listed behind these' }),
    hits: z.array(SearchHit),
    facets: z
      .record(z.string(), z.record(z.string(), z.int()))
      .meta({ description: 'Counts by facet and value; a facet ignores its own filter' }),
    years: z.record(z.string(), z.int()),
    corrections: z.record(z.string(), z.array(z.string())),
    help: SearchHelp.nullable().meta({ description: 'Given where nothing was found' }),
    next: z.string().nullable(),
  })
  .meta({ id: 'SearchResponse' });
export type SearchResponse = z.infer<typeof SearchResponse>;

export const SuggestionsRequest = z.strictObject({
  q: z.string().max(200).default(''),
  reader_language: Language.default('en'),
});
export const Suggestions = z
  .object({
    titles: z.array(
      z.object({
        id: z.string(),
        type: codeIn(searchTypes),
        title: Highlighted,
        url: z.string().meta({ description: 'Path of its page in the portal' }),
      }),
    ),
    members: z.array(MemberCode),
    terms: z.array(z.string()).meta({ description: 'Terms of the Customs vocabulary' }),
  })
  .meta({ id: 'Suggestions' });
export type Suggestions = z.infer<typeof Suggestions>;

export const SimilarRequest = z.strictObject({
  type: codeIn(searchTypes),
  id: z.string().min(1).max(100),
  reader_language: Language.default('en'),
  limit: z.coerce.number().int().min(1).max(20).default(5),
});
export const SimilarText = z
  .strictObject({
    type: codeIn(searchTypes).default('practice'),
    text: z.string().trim().min(3).max(10_000),
    language: Language,
    themes: z.array(codeIn(themes)).max(6).default([]),
    segments: z.array(codeIn(segments)).max(10).default([]),
    technologies: z.array(z.string().max(80)).max(20).default([]),
    services: z.array(z.string().max(80)).max(20).default([]),
    tfaMeasures: z.array(codeIn(tfaMeasures)).max(36).default([]),
  })
  .meta({ id: 'SimilarText' });
export const SimilarList = z.object({ items: z.array(SearchHit) }).meta({ id: 'SimilarList' });

export const Unanswered = z
  .object({
    items: z.array(
      z
        .object({ words: z.string(), times: z.int(), first: z.iso.date(), last: z.iso.date() })
        .meta({ id: 'UnansweredWords' }),
    ),
  })
  .meta({ id: 'Unanswered', description: 'What was looked for in vain, the most frequent first, without who did' });
