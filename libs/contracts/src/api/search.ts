import { z } from 'zod';
import { Language } from '../vocabularies/languages.js';
import { MemberCode } from '../vocabularies/members.js';
import { levels, practiceStatuses, segments, themes } from '../vocabularies/practice-terms.js';
import { RegionCode } from '../vocabularies/regions.js';
import { codeIn } from '../vocabularies/term.js';
import { tfaMeasures } from '../vocabularies/tfa-measures.js';
import { Cursor, Limit, listOf } from './pages.js';
import { Curation } from './practices.js';

/** Facets of a search, in the order in which they are shown. */
export const searchFacets = [
  'theme',
  'region',
  'level',
  'segment',
  'status',
  'member',
  'technology',
  'service',
  'tfa',
  'language',
  'type',
] as const;
export type SearchFacet = (typeof searchFacets)[number];

const Year = z.coerce.number().int().min(1900).max(2200).optional();

export const SearchRequest = z.strictObject({
  q: z.string().max(1_000).default(''),
  type: listOf(z.string().max(40)),
  region: listOf(RegionCode),
  member: listOf(MemberCode),
  theme: listOf(codeIn(themes)),
  segment: listOf(codeIn(segments)),
  level: listOf(codeIn(levels)),
  technology: listOf(z.string().max(80)),
  service: listOf(z.string().max(80)),
  tfa: listOf(codeIn(tfaMeasures)),
  status: listOf(codeIn(practiceStatuses)),
  language: listOf(Language),
  year_from: Year,
  year_to: Year,
  reader_language: Language.default('en').meta({
    description: 'Language in which titles and snippets are shown where there is one',
  }),
  sort: z.enum(['relevance', 'newest', 'oldest', 'confirmed']).default('relevance'),
  cursor: Cursor,
  limit: Limit,
});
export type SearchRequest = z.infer<typeof SearchRequest>;

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
    standing: z.string(),
    certainty: z.string(),
  })
  .meta({ id: 'PracticeCard' });
export type PracticeCard = z.infer<typeof PracticeCard>;

export const SearchHit = z
  .object({
    id: z.string(),
    type: z.literal('practice'),
    language: z.string(),
    title: Highlighted,
    snippet: Highlighted,
    matched: z.array(z.string()),
    practice: PracticeCard,
  })
  .meta({ id: 'SearchHit' });

export const SearchResponse = z
  .object({
    total: z.int(),
    hits: z.array(SearchHit),
    facets: z
      .record(z.string(), z.record(z.string(), z.int()))
      .meta({ description: 'Counts by facet and value; a facet ignores its own filter' }),
    years: z.record(z.string(), z.int()),
    corrections: z.record(z.string(), z.array(z.string())),
    next: z.string().nullable(),
  })
  .meta({ id: 'SearchResponse' });
export type SearchResponse = z.infer<typeof SearchResponse>;
