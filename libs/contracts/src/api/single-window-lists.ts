import { z } from 'zod';
import { MemberCode } from '../vocabularies/members.js';
import { certainties } from '../vocabularies/practice-terms.js';
import { RegionCode } from '../vocabularies/regions.js';
import {
  dataStandards,
  eServices,
  paymentMeans,
  windowChannels,
  windowModels,
  windowStatuses,
} from '../vocabularies/single-window-terms.js';
import { codeIn } from '../vocabularies/term.js';
import { Cursor, ExportedIn, Limit, listOf, pageOf } from './pages.js';
import { WindowConnection } from './single-windows.js';

const Year = z.coerce.number().int().min(1900).max(2200).optional();

const filters = {
  member: listOf(MemberCode),
  region: listOf(RegionCode),
  group: listOf(z.string().max(40)).meta({ description: 'Groups of Members, as LDC or ECOWAS' }),
  status: listOf(codeIn(windowStatuses)),
  model: listOf(codeIn(windowModels)),
  service: listOf(codeIn(eServices)),
  standard: listOf(codeIn(dataStandards)),
  payment: listOf(codeIn(paymentMeans)),
  channel: listOf(codeIn(windowChannels)),
  linked: z.stringbool().optional().meta({ description: 'Whether it exchanges data with a window of another Member' }),
  confirmed: z.stringbool().optional().meta({ description: 'Whether the administration has confirmed any cell' }),
  year_from: Year,
  year_to: Year,
};
const inOrder = ({ year_from, year_to }: { year_from?: number | undefined; year_to?: number | undefined }) =>
  (year_from ?? 0) <= (year_to ?? Infinity);
const reversed = { path: ['year_to'], error: 'The years end before they begin', params: { code: 'range-reversed' } };

export const WindowFilter = z.strictObject(filters).refine(inOrder, reversed);
export type WindowFilter = z.infer<typeof WindowFilter>;
export const WindowExportQuery = z.strictObject({ ...filters, ...ExportedIn }).refine(inOrder, reversed);

export const WindowQuery = z
  .strictObject({
    ...filters,
    sort: z.enum(['member', 'oldest', 'newest']).default('member'),
    cursor: Cursor,
    limit: Limit,
  })
  .refine(inOrder, reversed);
export type WindowQuery = z.infer<typeof WindowQuery>;

const Basis = z.object({
  source: z.string(),
  asOf: z.string().nullable(),
  certainty: codeIn(certainties),
  confirmed: z.boolean().meta({ description: 'By the administration' }),
});

/** A window in a list or on the map: its coded fields, each with where it comes from. */
export const WindowLine = z
  .object({
    member: MemberCode,
    name: z.string(),
    region: RegionCode,
    status: z.string().nullable(),
    year: z.int().nullable(),
    model: z.string().nullable(),
    agencies: z.int().nullable(),
    services: z.array(z.string()),
    standards: z.array(z.string()),
    payment: z.array(z.string()),
    channels: z.array(z.string()),
    connections: z.array(WindowConnection),
    confirmedAt: z.iso.datetime().nullable(),
    unconfirmed: z.int(),
    basis: z.record(z.string(), Basis).meta({ description: 'By field: source, date, certainty, whether confirmed' }),
  })
  .meta({ id: 'SingleWindowLine' });
export type WindowLine = z.infer<typeof WindowLine>;
export const WindowPage = pageOf(WindowLine).meta({ id: 'SingleWindowPage' });

/** GeoJSON (RFC 7946): a point within each Member’s territory, with the line of its window. */
export const WindowFeatures = z
  .object({
    type: z.literal('FeatureCollection'),
    features: z.array(
      z.object({
        type: z.literal('Feature'),
        id: MemberCode,
        geometry: z.object({ type: z.literal('Point'), coordinates: z.tuple([z.number(), z.number()]) }).nullable(),
        properties: WindowLine,
      }),
    ),
  })
  .meta({ id: 'SingleWindowFeatures' });
export type WindowFeatures = z.infer<typeof WindowFeatures>;

export const EServiceQuery = z.strictObject({
  region: listOf(RegionCode),
  group: listOf(z.string().max(40)),
  member: listOf(MemberCode),
  service: listOf(codeIn(eServices)),
});
export type EServiceQuery = z.infer<typeof EServiceQuery>;
export const EServiceExportQuery = EServiceQuery.extend(ExportedIn);

/** Where it says that a Member offers a service: a practice, or a cell of its window's record. */
export const EServiceEvidence = z
  .object({
    kind: z.enum(['practice', 'single-window']),
    id: z.string().meta({ description: 'Of the practice; the Member’s code for a window' }),
    title: z.string(),
    words: z.array(z.string()).meta({ description: 'As the practice words the service' }),
    certainty: codeIn(certainties),
    source: z.string(),
  })
  .meta({ id: 'EServiceEvidence' });
export type EServiceEvidence = z.infer<typeof EServiceEvidence>;

export const EServiceMatrix = z
  .object({
    services: z.array(
      z.object({
        code: codeIn(eServices),
        members: z.int(),
        practices: z.int().meta({ description: 'Practices alone' }),
      }),
    ),
    rows: z.array(
      z.object({
        member: MemberCode,
        region: RegionCode,
        cells: z.array(
          z.object({
            service: codeIn(eServices),
            total: z.int().meta({ description: 'How many pieces of evidence there are' }),
            evidence: z.array(EServiceEvidence).meta({ description: 'The surest, at most three' }),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'EServiceMatrix' });
export type EServiceMatrix = z.infer<typeof EServiceMatrix>;

export const EServiceEvidenceQuery = z.strictObject({
  region: listOf(RegionCode),
  group: listOf(z.string().max(40)),
  member: listOf(MemberCode),
  cursor: Cursor,
  limit: Limit,
});
export type EServiceEvidenceQuery = z.infer<typeof EServiceEvidenceQuery>;
export const EServiceEvidencePage = pageOf(z.object({ member: MemberCode, ...EServiceEvidence.shape })).meta({
  id: 'EServiceEvidencePage',
});
