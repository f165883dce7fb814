import { z } from 'zod';
import { RegionCode } from '../vocabularies/regions.js';
import { SegmentComparison } from './maturity.js';

/**
 * Four groups of an equal width of the score, as the World Bank’s GovTech Maturity Index has them for its own (A very high to D minimal);
 * the scores are those of the self-assessment, not of that index.
 */
export const worldBands = [
  { code: 'A', from: 4 },
  { code: 'B', from: 3 },
  { code: 'C', from: 2 },
  { code: 'D', from: 1 },
] as const;

export const WorldQuery = z.strictObject({ group: z.string().max(40).default('all') });
const Distribution = SegmentComparison.shape.distribution;
const Bands = z
  .array(z.int())
  .length(4)
  .nullable()
  .meta({ description: 'Members in the groups A to D by the mean of their segments; none where it could tell of one' });

export const WorldView = z
  .object({
    group: z.string(),
    groups: z.array(z.object({ id: z.string(), count: z.int() })),
    synthetic: z.boolean(),
    rounds: z
      .array(
        z.object({
          round: z.string(),
          bands: Bands,
          segments: z.array(z.object({ segment: SegmentComparison.shape.segment, distribution: Distribution })),
        }),
      )
      .meta({ description: 'Closed rounds, the latest first' }),
    regions: z.array(
      z.object({ region: RegionCode, count: z.int().nullable(), median: z.number().nullable(), bands: Bands }),
    ),
  })
  .meta({ id: 'MaturityWorld' });
export type WorldView = z.infer<typeof WorldView>;
