import { Injectable } from '@nestjs/common';
import type { Item } from '../items/item.js';
import { Items } from '../items/items.js';
import type { ListArguments } from './oai-request.js';

/** What is sent of a record; of a deleted one the header alone. */
export type Harvested = Pick<Item, '_id' | 'type' | 'texts' | 'facets' | 'payload' | 'page' | 'publishedAt'> & {
  harvest: NonNullable<Item['harvest']>;
};

const header = { harvest: 1 };
const whole = { ...header, type: 1, texts: 1, facets: 1, payload: 1, page: 1, publishedAt: 1 };

/** Everything that is open to everyone, or was once: in the order in which it changed. */
@Injectable()
export class HarvestedItems {
  constructor(private readonly items: Items) {}

  /** One more than the limit tells that there are more. */
  list(list: ListArguments, after: { stamp: string; id: string } | null, limit: number): Promise<Harvested[]> {
    const place = after
      ? {
          $or: [{ 'harvest.stamp': { $gt: after.stamp } }, { 'harvest.stamp': after.stamp, _id: { $gt: after.id } }],
        }
      : {};
    return this.items.model
      .find({ $and: [chosen(list), place] } as never, whole)
      .sort({ 'harvest.stamp': 1, _id: 1 })
      .limit(limit + 1)
      .lean<Harvested[]>()
      .exec();
  }

  count(list: ListArguments): Promise<number> {
    return this.items.model.countDocuments(chosen(list) as never).exec();
  }

  async one(id: string): Promise<Harvested | null> {
    return this.items.model
      .findOne({ _id: id, 'harvest.stamp': { $gt: '' } } as never, whole)
      .lean<Harvested>()
      .exec();
  }

  /** When the first record changed; null while there is none. */
  async earliest(): Promise<string | null> {
    const [first] = await this.list({ set: null, from: null, until: null }, null, 0);
    return first?.harvest.stamp ?? null;
  }
}

const chosen = ({ set, from, until }: ListArguments): object => ({
  'harvest.stamp': { $gt: '', ...(from && { $gte: from }), ...(until && { $lte: until }) },
  // Everything has a type; of the regions any will do.
  ...(set === 'region' ? { 'harvest.sets': /^region:/ } : set && set !== 'type' ? { 'harvest.sets': set } : {}),
});
