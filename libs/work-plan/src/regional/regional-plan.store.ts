import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { Actor } from '@digital-customs/contracts';
import {
  AggregateStore,
  aggregateSchema,
  type Change,
  type ChangeOptions,
  Clock,
  EventTransport,
  ReadCache,
  type RunSettings,
  SETTINGS,
  type Stored,
} from '@digital-customs/platform';
import { type RegionalPlan, regionalPlanFields, regionalPlanId } from './regional-plan.js';

export const regionalPlanSchema = aggregateSchema(regionalPlanFields).index({ period: 1 });
regionalPlanSchema.set('collection', 'regional-plans');

@Injectable()
export class RegionalPlanStore extends AggregateStore<RegionalPlan> {
  private readonly kept: ReadCache<Stored<RegionalPlan>[]>;

  constructor(
    @InjectModel('RegionalPlan', 'work-plan') model: Model<Stored<RegionalPlan>>,
    @Inject(EventTransport) transport: EventTransport,
    @Inject(Clock) clock: Clock,
    @Inject(SETTINGS) settings: RunSettings,
  ) {
    const kind = { topic: 'work-plan.regional-plan', notFound: 'work-plan.regional-plan-not-found' } as const;
    super(model, kind, transport, clock);
    this.kept = new ReadCache(settings, 50);
  }

  /** The plans of all regions for a period; shared between readers. */
  of(period: string): Promise<Stored<RegionalPlan>[]> {
    return this.kept.get(period, () =>
      this.model
        .find({ period } as never, { outbox: 0 })
        .sort({ _id: 1 })
        .lean<Stored<RegionalPlan>[]>()
        .exec(),
    );
  }

  /** Changes a region's plan; the first change begins it. */
  changeOf(
    region: string,
    period: string,
    by: Actor,
    decide: (plan: RegionalPlan) => Change<RegionalPlan>,
    options: ChangeOptions = {},
  ): Promise<Stored<RegionalPlan>> {
    return this.changeOrBegin(regionalPlanId(region, period), by, emptyPlan(region, period), decide, options);
  }

  protected override written(): void {
    this.kept.clear();
  }
}

export const emptyPlan = (region: string, period: string): RegionalPlan => ({
  region,
  period,
  entries: [],
  changedAt: new Date(0).toISOString(),
});
