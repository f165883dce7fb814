import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { AggregateStore, aggregateSchema, Clock, EventTransport, type Stored } from '@digital-customs/platform';
import { modelFields, type ModelState } from './model.js';

export const modelSchema = aggregateSchema(modelFields);
modelSchema.set('collection', 'models');

@Injectable()
export class ModelStore extends AggregateStore<ModelState> {
  constructor(
    @InjectModel('MaturityModel', 'maturity') model: Model<Stored<ModelState>>,
    @Inject(EventTransport) transport: EventTransport,
    @Inject(Clock) clock: Clock,
  ) {
    super(model, { topic: 'maturity.model', notFound: 'maturity.model-not-found' }, transport, clock);
  }

  /** Every version, the newest number first. */
  async list(): Promise<Stored<ModelState>[]> {
    const found = await this.model.find({}, { outbox: 0 }).limit(200).lean<Stored<ModelState>[]>().exec();
    return found.sort((a, b) => byNumber(b._id, a._id));
  }

  /** The version endorsed last, by number; null where none has been. */
  async endorsed(): Promise<string | null> {
    const found = await this.model
      .find({ stage: 'endorsed' } as never, { endorsement: 1 })
      .lean<Stored<ModelState>[]>()
      .exec();
    const at = ({ endorsement }: Stored<ModelState>) => endorsement?.recordedAt ?? '';
    return found.sort((a, b) => at(b).localeCompare(at(a)))[0]?._id ?? null;
  }
}

const byNumber = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true });
