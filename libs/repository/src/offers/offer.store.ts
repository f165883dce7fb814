import {
  AggregateStore,
  type AggregateKind,
  aggregateSchema,
  type Clock,
  type EventTransport,
  ReadCache,
  type RunSettings,
  type Stored,
} from '@digital-customs/platform';
import type { Model } from 'mongoose';
import { type Actor, DomainError } from '@digital-customs/contracts';
import { type Offer, offerFields } from './offer.js';

export const offerSchema = (collection: string, ...more: string[]) => {
  const schema = aggregateSchema([...offerFields, ...more])
    .index({ isPublished: 1, changedAt: -1, _id: -1 })
    .index({ 'owner.id': 1, changedAt: -1, _id: -1 })
    .index({ stage: 1, changedAt: -1, _id: -1 });
  schema.set('collection', collection);
  return schema;
};

export type OfferPlace = [changedAt: string, id: string];

/** Keeps contributions of one kind; a list is newest first. */
export abstract class OfferStore<Content, State extends Offer<Content>> extends AggregateStore<State> {
  private readonly contents: ReadCache<Content[]>;

  constructor(
    model: Model<Stored<State>>,
    kind: AggregateKind,
    transport: EventTransport,
    clock: Clock,
    settings: RunSettings,
  ) {
    super(model, kind, transport, clock);
    this.contents = new ReadCache(settings, 1);
  }

  /** What everybody may see of all of them. The same list until one changes. */
  publishedContents(): Promise<Content[]> {
    return this.contents.get('all', async () => {
      const found = await this.model
        .find({ isPublished: true } as never, { 'published.content': 1 })
        .lean<{ published: { content: Content } }[]>()
        .exec();
      return found.map(({ published }) => published.content);
    });
  }

  /** One more than the limit tells that there is a next page. */
  page(filter: object, limit: number, after?: OfferPlace): Promise<Stored<State>[]> {
    const place = after
      ? { $or: [{ changedAt: { $lt: after[0] } }, { changedAt: after[0], _id: { $lt: after[1] } }] }
      : {};
    return this.model
      .find({ $and: [filter, place] } as never, { outbox: 0, commands: 0 })
      .sort({ changedAt: -1, _id: -1 })
      .limit(limit + 1)
      .lean<Stored<State>[]>()
      .exec();
  }

  protected override written(): void {
    this.contents.clear();
  }
}

/** The lines of a queue: what is published, the actor's own, or what waits for those who decide. */
export function queueOf(queue: 'published' | 'own' | 'review', actor: Actor, decides: boolean): object {
  if (queue === 'published') return { isPublished: true };
  if (actor.id === null) throw new DomainError('platform.not-signed-in', 'Sign in and try again.');
  if (queue === 'own') return { 'owner.id': actor.id };
  if (decides) return { stage: 'waiting' };
  throw new DomainError('platform.not-allowed', 'Your role has no such queue.');
}
