import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
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
import { type Plan, planFields } from './plan.js';

export const planSchema = aggregateSchema(planFields);
planSchema.set('collection', 'plans');

@Injectable()
export class PlanStore extends AggregateStore<Plan> {
  private readonly kept: ReadCache<Stored<Plan>>;

  constructor(
    @InjectModel('Plan', 'work-plan') model: Model<Stored<Plan>>,
    @Inject(EventTransport) transport: EventTransport,
    @Inject(Clock) clock: Clock,
    @Inject(SETTINGS) settings: RunSettings,
  ) {
    super(model, { topic: 'work-plan.plan', notFound: 'work-plan.plan-not-found' }, transport, clock);
    this.kept = new ReadCache(settings, 50);
  }

  /** The plan as it is now; shared between readers. */
  current(period: string): Promise<Stored<Plan>> {
    return this.kept.get(period, () => this.load(period, { outbox: 0 }));
  }

  /** The latest period first. */
  list(): Promise<Stored<Plan>[]> {
    return this.model
      .find({}, { 'frame.titles': 1, 'frame.from': 1, 'frame.to': 1, current: 1 })
      .sort({ _id: -1 })
      .limit(100)
      .lean<Stored<Plan>[]>()
      .exec();
  }

  protected override written(id: string): void {
    this.kept.forget(id);
  }
}
