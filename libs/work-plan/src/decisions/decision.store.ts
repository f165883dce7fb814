import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { PlanDecision } from '@digital-customs/contracts';
import {
  AggregateStore,
  aggregateSchema,
  Clock,
  EventTransport,
  ReadCache,
  type RunSettings,
  SETTINGS,
  type Stored,
} from '@digital-customs/platform';
import { type Decision, decisionFields } from './decision.js';

export const decisionSchema = aggregateSchema(decisionFields).index({ period: 1, 'decision.date': -1 });
decisionSchema.set('collection', 'decisions');

@Injectable()
export class DecisionStore extends AggregateStore<Decision> {
  private readonly kept: ReadCache<PlanDecision[]>;

  constructor(
    @InjectModel('Decision', 'work-plan') model: Model<Stored<Decision>>,
    @Inject(EventTransport) transport: EventTransport,
    @Inject(Clock) clock: Clock,
    @Inject(SETTINGS) settings: RunSettings,
  ) {
    super(model, { topic: 'work-plan.decision', notFound: 'platform.not-found' }, transport, clock);
    this.kept = new ReadCache(settings, 50);
  }

  /** The latest first, at most two hundred. */
  of(period: string): Promise<PlanDecision[]> {
    return this.kept.get(period, async () => {
      const found = await this.model
        .find({ period } as never, { decision: 1 })
        .sort({ 'decision.date': -1, _id: 1 })
        .limit(200)
        .lean<Pick<Decision, 'decision'>[]>()
        .exec();
      return found.map(({ decision }) => decision);
    });
  }

  protected override written(): void {
    this.kept.clear();
  }
}
