import { z } from 'zod';
import { dataModelScopes, dataModelVersions } from '../vocabularies/instrument-terms.js';
import { MemberCode } from '../vocabularies/members.js';
import { RegionCode } from '../vocabularies/regions.js';
import { codeIn } from '../vocabularies/term.js';
import { NamedSource } from './instruments.js';
import { StatementAudience, statementView } from './national-statements.js';
import { listOf } from './pages.js';
import { Month } from './work-plan-terms.js';

/** What a Member says about its use of the WCO Data Model. */
export const Adoption = z
  .strictObject({
    version: codeIn(dataModelVersions),
    since: Month.meta({ description: 'The month since which this holds' }),
    until: Month.nullable().default(null).meta({ description: 'The month in which it ended, if it has' }),
    scopes: z.array(codeIn(dataModelScopes)).max(7).default([]),
    note: z.string().trim().max(1_000).default(''),
    source: NamedSource,
    audience: StatementAudience,
  })
  .refine(({ since, until }) => until === null || since <= until, {
    path: ['until'],
    error: 'It ends before it begins',
    params: { code: 'range-reversed' },
  })
  .refine(({ scopes }) => new Set(scopes).size === scopes.length, { path: ['scopes'], error: 'Each may be given once' })
  .meta({ id: 'Adoption' });
export type Adoption = z.infer<typeof Adoption>;

const Stated = z.object(Adoption.shape);
export const AdoptionView = statementView(Stated).meta({ id: 'AdoptionView' });
export type AdoptionView = z.infer<typeof AdoptionView>;

const Said = z
  .object({
    version: codeIn(dataModelVersions),
    since: Month,
    scopes: z.array(codeIn(dataModelScopes)),
    note: z.string(),
    source: NamedSource,
    confirmedBy: z.string(),
    confirmedAt: z.iso.datetime(),
  })
  .meta({ id: 'AdoptionSaid' });
export type AdoptionSaid = z.infer<typeof Said>;

/** A Member in the yearly report; null is “not reported”. */
export const AdoptionLine = z
  .object({ member: MemberCode, region: RegionCode, now: Said.nullable(), before: Said.nullable() })
  .meta({ id: 'AdoptionLine' });
export type AdoptionLine = z.infer<typeof AdoptionLine>;

const Year = z.coerce.number().int().min(2000).max(2100);
export const AdoptionQuery = z.strictObject({
  year: Year.optional().meta({ description: 'The present year unless given' }),
  region: listOf(RegionCode),
  member: listOf(MemberCode),
  version: listOf(codeIn(dataModelVersions)),
  reported: z.stringbool().optional().meta({ description: 'Members that have reported, or those that have not' }),
});
export type AdoptionQuery = z.infer<typeof AdoptionQuery>;
export const AdoptionFileQuery = AdoptionQuery.extend({ lang: z.enum(['en', 'fr']).default('en') });

export const AdoptionReport = z
  .object({
    year: z.int(),
    before: z.int(),
    members: z.int(),
    reported: z.object({ now: z.int(), before: z.int() }),
    using: z.object({ now: z.int(), before: z.int() }),
    versions: z.array(z.object({ version: codeIn(dataModelVersions), now: z.int(), before: z.int() })),
    items: z.array(AdoptionLine),
  })
  .meta({
    id: 'AdoptionReport',
    description: 'As the reader may see it, at the end of the year and of the year before',
  });
export type AdoptionReport = z.infer<typeof AdoptionReport>;
