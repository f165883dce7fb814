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
import { type RadarEdition, radarFields } from './radar.js';

export const radarSchema = aggregateSchema(radarFields).index({ publishedAt: -1 });
radarSchema.set('collection', 'radar-editions');

const every = 'every';

@Injectable()
export class RadarStore extends AggregateStore<RadarEdition> {
  private readonly kept: ReadCache<Stored<RadarEdition>[]>;

  constructor(
    @InjectModel('RadarEdition', 'repository') model: Model<Stored<RadarEdition>>,
    @Inject(EventTransport) transport: EventTransport,
    @Inject(Clock) clock: Clock,
    @Inject(SETTINGS) settings: RunSettings,
  ) {
    super(model, { topic: 'repository.radar', notFound: 'repository.radar-edition-not-found' }, transport, clock);
    this.kept = new ReadCache(settings, 1);
  }

  /** All of them, the draft first, then the latest. There are a few a year. */
  all(): Promise<Stored<RadarEdition>[]> {
    return this.kept.get(every, async () => {
      const found = await this.model.find({}, { outbox: 0, commands: 0 }).lean<Stored<RadarEdition>[]>().exec();
      return found.sort((a, b) => (b.publishedAt ?? '9').localeCompare(a.publishedAt ?? '9'));
    });
  }

  /** The latest first. */
  async published(): Promise<Stored<RadarEdition>[]> {
    return (await this.all()).filter(({ status }) => status === 'published');
  }

  protected override written(): void {
    this.kept.clear();
  }
}
