import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { technologyPublished, type TechnologyRecord } from '@digital-customs/contracts';
import {
  AggregateStore,
  aggregateSchema,
  type Change,
  changed,
  Clock,
  EventTransport,
  ReadCache,
  type RunSettings,
  SETTINGS,
  type Stored,
} from '@digital-customs/platform';

/** A technology of the vocabulary, with its definition and sources. */
export interface Technology {
  place: number;
  record: TechnologyRecord;
}

export const technologySchema = aggregateSchema(['place', 'record']).index({ place: 1 });
technologySchema.set('collection', 'technologies');

export const describe = (place: number, record: TechnologyRecord): Change<Technology> =>
  changed({ place, record }, technologyPublished(record));

const every = 'every';

@Injectable()
export class TechnologyStore extends AggregateStore<Technology> {
  private readonly kept: ReadCache<TechnologyRecord[]>;

  constructor(
    @InjectModel('Technology', 'repository') model: Model<Stored<Technology>>,
    @Inject(EventTransport) transport: EventTransport,
    @Inject(Clock) clock: Clock,
    @Inject(SETTINGS) settings: RunSettings,
  ) {
    super(model, { topic: 'repository.technology', notFound: 'repository.technology-not-found' }, transport, clock);
    this.kept = new ReadCache(settings, 1);
  }

  /** In the order of the vocabulary. */
  all(): Promise<TechnologyRecord[]> {
    return this.kept.get(every, async () => {
      const found = await this.model.find({}, { record: 1 }).sort({ place: 1 }).lean<Technology[]>().exec();
      return found.map(({ record }) => record);
    });
  }

  protected override written(): void {
    this.kept.clear();
  }
}
