import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { AggregateStore, aggregateSchema, Clock, EventTransport, type Stored } from '@digital-customs/platform';
import { type Call, callFields } from './call.js';

export const callSchema = aggregateSchema(callFields)
  .index({ audience: 1, deadline: 1, _id: 1 })
  .index({ audience: 1, openedAt: -1, _id: -1 });
callSchema.set('collection', 'calls');

export type CallPlace = [date: string, id: string];
interface Lines {
  filter: object;
  by: 'deadline' | 'openedAt';
  after?: CallPlace;
  limit: number;
}

@Injectable()
export class CallStore extends AggregateStore<Call> {
  constructor(
    @InjectModel('Call', 'repository') model: Model<Stored<Call>>,
    @Inject(EventTransport) transport: EventTransport,
    @Inject(Clock) clock: Clock,
  ) {
    super(model, { topic: 'repository.call', notFound: 'repository.call-not-found' }, transport, clock);
  }

  /** By `deadline` the next to end first, by `openedAt` the newest. One more than the limit tells that there are more. */
  lines({ filter, by, after, limit }: Lines): Promise<Stored<Call>[]> {
    const [order, further] = by === 'deadline' ? ([1, '$gt'] as const) : ([-1, '$lt'] as const);
    const place = after
      ? { $or: [{ [by]: { [further]: after[0] } }, { [by]: after[0], _id: { [further]: after[1] } }] }
      : {};
    return this.model
      .find({ $and: [filter, place] } as never, { outbox: 0, commands: 0 })
      .sort({ [by]: order, _id: order })
      .limit(limit + 1)
      .lean<Stored<Call>[]>()
      .exec();
  }

  /** Calls that nobody has closed, of which the last day was before this one. */
  async due(day: string): Promise<string[]> {
    const found = await this.model
      .find({ closed: null, deadline: { $lt: day } } as never, { _id: 1 })
      .lean<{ _id: string }[]>()
      .exec();
    return found.map(({ _id }) => _id);
  }
}
