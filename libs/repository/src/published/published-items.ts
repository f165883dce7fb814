import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { type Model, Schema } from 'mongoose';
import { type Actor, readerTokens } from '@digital-customs/contracts';
import type { Kept } from '@digital-customs/platform';

/** A line about something published in the repository, kept from its events: what is counted, compared and linked. */
export interface PublishedItem extends Kept {
  type: 'practice' | 'innovation';
  /** Null where the Research Unit or a partner wrote it. */
  member: string | null;
  /** Members that share in it: its own and those that take part. */
  owners?: string[];
  region: string;
  titles: Record<string, string>;
  themes: string[];
  segments: string[];
  level: number | null;
  technologies: string[];
  services: string[];
  topics: string[];
  tfaMeasures: string[];
  languages: string[];
  status: string;
  year: number | null;
  certainty: string;
  publishedAt: string | null;
  confirmedAt: string | null;
  /** Nobody has confirmed it for 24 months. */
  stale?: boolean;
  /** The call it answers. */
  call?: string | null;
  /** Tokens of those who may read it; empty once it is withdrawn. */
  audience: string[];
}

const mixed = { type: Schema.Types.Mixed };
export const publishedItemSchema = new Schema(
  {
    _id: String,
    handled: Number,
    type: String,
    member: String,
    owners: mixed,
    region: String,
    titles: mixed,
    themes: mixed,
    segments: mixed,
    level: Number,
    technologies: mixed,
    services: mixed,
    topics: mixed,
    tfaMeasures: mixed,
    languages: mixed,
    status: String,
    year: Number,
    certainty: String,
    publishedAt: String,
    confirmedAt: String,
    stale: Boolean,
    call: String,
    audience: mixed,
  },
  { minimize: false, versionKey: false, autoIndex: false, collection: 'published-items' },
);
publishedItemSchema.index({ audience: 1, publishedAt: -1 });
publishedItemSchema.index({ call: 1 }, { sparse: true });

/** Everything that is published in the repository, for the parts of it that count and link. */
@Injectable()
export class PublishedItems implements OnApplicationBootstrap {
  constructor(@InjectModel('PublishedItem', 'repository') @Inject() readonly model: Model<PublishedItem>) {}

  async onApplicationBootstrap() {
    await this.model.createIndexes();
  }

  /** What the actor may read and meets a condition, the newest first. */
  readable(actor: Actor, condition: object = {}): Promise<PublishedItem[]> {
    return this.model
      .find({ ...condition, audience: { $in: readerTokens(actor) } } as never)
      .sort({ publishedAt: -1 })
      .lean<PublishedItem[]>()
      .exec();
  }

  /** Of these ids, what the actor may read, by id. */
  async readableOf(ids: readonly string[], actor: Actor): Promise<Map<string, PublishedItem>> {
    if (ids.length === 0) return new Map();
    const found = await this.readable(actor, { _id: { $in: [...new Set(ids)] } });
    return new Map(found.map((item) => [item._id, item]));
  }
}
