import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { type Model, Schema } from 'mongoose';
import { type Actor, DomainError, readerTokens } from '@digital-customs/contracts';
import type { Kept } from '@digital-customs/platform';

/** What this service needs to know of a practice of the repository, kept from its events. */
export interface KnownPractice extends Kept {
  member: string;
  published: boolean;
  titles: Record<string, string>;
  language: string;
  segments: string[];
  level: number | null;
  audience: string[];
  publishedAt: string | null;
}

const mixed = { type: Schema.Types.Mixed };
export const knownPracticeSchema = new Schema(
  {
    _id: String,
    handled: Number,
    member: String,
    published: Boolean,
    titles: mixed,
    language: String,
    segments: mixed,
    level: Number,
    audience: mixed,
    publishedAt: String,
  },
  { minimize: false, versionKey: false, autoIndex: false, collection: 'known-practices' },
);
knownPracticeSchema.index({ published: 1, segments: 1, publishedAt: -1 });

const most = 500;

@Injectable()
export class KnownPractices implements OnApplicationBootstrap {
  constructor(@InjectModel('KnownPractice', 'maturity') @Inject() readonly model: Model<KnownPractice>) {}

  async onApplicationBootstrap() {
    await this.model.createIndexes();
  }

  /** The published ones in these segments that the reader may see, the newest first. */
  inSegments(segments: readonly string[], actor: Actor): Promise<KnownPractice[]> {
    return this.find({ segments: { $in: segments } }, actor);
  }

  async byId(ids: readonly string[], actor: Actor): Promise<Map<string, KnownPractice>> {
    return new Map((await this.find({ _id: { $in: ids } }, actor)).map((one) => [one._id, one]));
  }

  /** Throws practice-not-published for one that is not, or that the actor may not read. */
  async require(id: string, actor: Actor): Promise<KnownPractice> {
    const practice = (await this.byId([id], actor)).get(id);
    if (!practice) throw new DomainError('maturity.practice-not-published', 'Name a practice that is published.');
    return practice;
  }

  private find(filter: object, actor: Actor): Promise<KnownPractice[]> {
    return this.model
      .find({ ...filter, published: true, audience: { $in: readerTokens(actor) } } as never)
      .sort({ publishedAt: -1, _id: 1 })
      .limit(most)
      .lean<KnownPractice[]>()
      .exec();
  }
}
