import { z } from 'zod';
import { Language } from '../vocabularies/languages.js';
import { innovationStages } from '../vocabularies/innovation-terms.js';
import { practiceStatuses, segments, themes } from '../vocabularies/practice-terms.js';
import { RegionCode } from '../vocabularies/regions.js';
import { TechnologyCode } from '../vocabularies/technologies.js';
import { codeIn, term } from '../vocabularies/term.js';
import { ExportedIn, listOf } from './pages.js';

/** The charts there are; `gap` charts are read for their empty cells. */
export const analysisCharts = [
  term('theme', 'By theme', 'Par thème'),
  term('segment', 'By maturity segment', 'Par segment de maturité'),
  term('region', 'By region', 'Par région'),
  term('technology', 'By technology', 'Par technologie'),
  term('service', 'By service', 'Par service'),
  term('year', 'By go-live year', 'Par année de mise en service'),
  term('status', 'By status', 'Par état'),
  term('language', 'By language', 'Par langue'),
  term('freshness', 'By last confirmation', 'Par dernière confirmation'),
  term('segment-region', 'Segments by region', 'Segments par région'),
  term('theme-region', 'Themes by region', 'Thèmes par région'),
  term('technology-service', 'Technologies and services together', 'Technologies et services ensemble'),
  term('technology-year', 'Technologies over the years', 'Technologies au fil des ans'),
  term('theme-year', 'Themes over the years', 'Thèmes au fil des ans'),
  term('region-freshness', 'Last confirmation by region', 'Dernière confirmation par région'),
  term('reuse', 'Reuse by kind', 'Réutilisation par état'),
  term('theme-reuse', 'Reuse by theme', 'Réutilisation par thème'),
  term('region-reuse', 'Reuse by region of the reusing Member', 'Réutilisation par région du Membre qui réutilise'),
] as const;
export const AnalysisChart = codeIn(analysisCharts);
export type AnalysisChart = z.infer<typeof AnalysisChart>;

/** Where practices and innovations stand. */
export const publishedStatuses = [
  ...practiceStatuses,
  ...innovationStages.filter(({ code }) => !practiceStatuses.some((known) => known.code === code)),
];

const Year = z.coerce.number().int().min(1900).max(2200).optional();
const filters = {
  type: listOf(z.enum(['practice', 'innovation'])),
  theme: listOf(codeIn(themes)),
  segment: listOf(codeIn(segments)),
  region: listOf(RegionCode),
  technology: listOf(TechnologyCode),
  status: listOf(codeIn(publishedStatuses)),
  language: listOf(Language),
  year_from: Year,
  year_to: Year,
};
const inOrder = ({ year_from, year_to }: { year_from?: number | undefined; year_to?: number | undefined }) =>
  (year_from ?? 0) <= (year_to ?? Infinity);
const reversed = { path: ['year_to'], error: 'The years end before they begin', params: { code: 'range-reversed' } };

export const AnalysisQuery = z.strictObject(filters).refine(inOrder, reversed);
export const AnalysisExportQuery = z.strictObject({ ...filters, ...ExportedIn }).refine(inOrder, reversed);
export type AnalysisQuery = z.infer<typeof AnalysisQuery>;

const Heading = z.object({ code: z.string(), name: z.object({ en: z.string(), fr: z.string() }) });

export const AnalysisView = z
  .object({
    chart: AnalysisChart,
    counted: z.enum(['items', 'reuse']).meta({
      description: 'Practices and innovations, or confirmed statements of Members on the reuse of them',
    }),
    rows: z.array(Heading),
    columns: z.array(Heading).meta({ description: 'Empty where the chart has one dimension' }),
    practices: z
      .array(z.array(z.int()))
      .meta({ description: 'By row and column; one column where there is one dimension' }),
    innovations: z.array(z.array(z.int())),
    total: z.object({
      practices: z.int(),
      innovations: z.int(),
      fromPublishedSources: z.int().meta({ description: 'Of both, not confirmed by their administration' }),
    }),
    without: z.int().meta({ description: 'Counted in the total but in no row, for lack of this information' }),
    countedAt: z.iso.datetime(),
    query: z.object({
      api: z.string().meta({ description: 'This chart, as data' }),
      search: z.string().meta({ description: 'The same practices, in the portal’s search' }),
    }),
  })
  .meta({ id: 'Analysis' });
export type AnalysisView = z.infer<typeof AnalysisView>;
