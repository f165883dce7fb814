import { z } from 'zod';
import { Person } from './practices.js';

/** Where a partner's contribution stands on its way: waiting for a decision, sent back, refused, or nothing in hand. */
export const OfferStage = z.enum(['waiting', 'returned', 'declined', 'published']);
export type OfferStage = z.infer<typeof OfferStage>;

export const OfferActions = z.enum(['edit', 'review']);

export const OfferReview = z
  .strictObject({
    decision: z.enum(['accept', 'return', 'decline']),
    reason: z.string().trim().min(1).max(4_000).optional(),
  })
  .meta({ id: 'OfferReview' });
export type OfferReview = z.infer<typeof OfferReview>;

/** What surrounds the content of a contribution when it is read. */
export const offered = <Content extends z.ZodType>(content: Content) => ({
  id: z.string(),
  version: z.int().meta({ description: 'Send it back in If-Match' }),
  stage: OfferStage,
  owner: Person,
  basis: z.enum(['offered', 'published-sources']),
  published: z
    .object({ content, at: z.iso.datetime(), by: Person })
    .nullable()
    .meta({ description: 'What everybody sees' }),
  revision: z
    .object({ content, stage: OfferStage, at: z.iso.datetime(), reason: z.string().nullable() })
    .nullable()
    .meta({ description: 'What waits for a decision; only for its owner and those who decide' }),
  may: z.array(OfferActions),
});

export const OfferQueue = z.enum(['published', 'own', 'review']).default('published').meta({
  description: 'published: what everybody sees. own: what you offered. review: what waits for a decision.',
});
