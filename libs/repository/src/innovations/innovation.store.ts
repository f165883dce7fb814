import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import {
  aggregateSchema,
  Clock,
  EventTransport,
  type RunSettings,
  SETTINGS,
  type Stored,
} from '@digital-customs/platform';
import { ContributionStore, withoutHistory } from '../contributions/contribution.store.js';
import { contributionFields } from '../contributions/kind.js';
import type { Innovation } from './innovation-kind.js';

export const innovationSchema = aggregateSchema([...contributionFields, 'triage', 'mergedInto'])
  .index({ audience: 1, publishedAt: -1, _id: -1 })
  .index({ member: 1, changedAt: -1, _id: -1 })
  .index({ 'partner.id': 1, changedAt: -1, _id: -1 })
  .index({ stage: 1, changedAt: -1, _id: -1 });
innovationSchema.set('collection', 'innovations');

export const mostOnBoard = 200;

@Injectable()
export class InnovationStore extends ContributionStore<Innovation> {
  constructor(
    @InjectModel('Innovation', 'repository') model: Model<Stored<Innovation>>,
    @Inject(EventTransport) transport: EventTransport,
    @Inject(Clock) clock: Clock,
    @Inject(SETTINGS) settings: RunSettings,
  ) {
    const kind = { topic: 'repository.innovation', notFound: 'repository.innovation-not-found' } as const;
    super(model, kind, transport, clock, settings, { aggregates: 500, pages: 100, line: withoutHistory });
  }

  /** What waits for the Research Unit, the oldest first; one more than the board holds tells that there are more. */
  waiting(filter: Record<string, unknown>): Promise<Stored<Innovation>[]> {
    const stage = { $in: ['approved', 'in-review'] };
    return this.lines({ filter: { ...filter, stage }, by: 'changedAt', newestFirst: false, limit: mostOnBoard });
  }
}
