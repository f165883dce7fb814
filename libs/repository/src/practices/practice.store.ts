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
import { ContributionStore } from '../contributions/contribution.store.js';
import { contributionFields } from '../contributions/kind.js';
import type { Practice } from './practice-kind.js';

export const practiceSchema = aggregateSchema(contributionFields)
  .index({ audience: 1, publishedAt: -1, _id: -1 })
  .index({ member: 1, changedAt: -1, _id: -1 })
  .index({ stage: 1, changedAt: -1, _id: -1 });
practiceSchema.set('collection', 'practices');

/** What a line of a list needs; the versions and long texts stay in the store. */
const line = {
  version: 1,
  member: 1,
  stage: 1,
  stale: 1,
  publishedAt: 1,
  changedAt: 1,
  waitingSince: 1,
  'published.confirmedAt': 1,
  'conversation.resolved': 1,
  ...Object.fromEntries(
    ['published', 'revision'].flatMap((part) => [
      [`${part}.reviewer`, 1 as const],
      ...['texts', 'themes', 'year', 'status'].map((field) => [`${part}.content.${field}`, 1 as const] as const),
    ]),
  ),
} as const;

@Injectable()
export class PracticeStore extends ContributionStore<Practice> {
  constructor(
    @InjectModel('Practice', 'repository') model: Model<Stored<Practice>>,
    @Inject(EventTransport) transport: EventTransport,
    @Inject(Clock) clock: Clock,
    @Inject(SETTINGS) settings: RunSettings,
  ) {
    const kind = { topic: 'repository.practice', notFound: 'repository.practice-not-found' } as const;
    super(model, kind, transport, clock, settings, { aggregates: 1_000, pages: 200, line });
  }
}
