import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { type Model, Schema } from 'mongoose';
import {
  type Actor,
  codesOf,
  type CollectedCounts,
  type Collects,
  DomainError,
  readerTokens,
  regions,
  type TaskEvidence,
} from '@digital-customs/contracts';
import type { Kept } from '@digital-customs/platform';

/** What the plan needs to know of a practice or innovation of the repository, kept from its events. */
export interface CollectedPractice extends Kept {
  type: 'practice' | 'innovation';
  /** Null where a partner or the Research Unit wrote an innovation. */
  member: string | null;
  region: string;
  published: boolean;
  received: boolean;
  titles: Record<string, string>;
  topics: string[];
  themes: string[];
  segments: string[];
  audience: string[];
  publishedAt: string | null;
}

const mixed = { type: Schema.Types.Mixed };
export const collectedPracticeSchema = new Schema(
  {
    _id: String,
    handled: Number,
    type: String,
    member: String,
    region: String,
    published: Boolean,
    received: Boolean,
    titles: mixed,
    topics: mixed,
    themes: mixed,
    segments: mixed,
    audience: mixed,
    publishedAt: String,
  },
  { minimize: false, versionKey: false, autoIndex: false, collection: 'collected-practices' },
);
collectedPracticeSchema.index({ received: 1, publishedAt: -1 });

const listed = 100;

/** What the repository holds for collection tasks. */
@Injectable()
export class CollectedPractices {
  constructor(@InjectModel('CollectedPractice', 'work-plan') @Inject() readonly model: Model<CollectedPractice>) {}

  /** Counted and named is what the actor may read: of what is not published yet, its Member's own and the curators. */
  async countsOf(collects: Collects, actor: Actor): Promise<CollectedCounts> {
    const readable = { audience: { $in: readerTokens(actor) }, ...criterion(collects) };
    const counted = (await this.model
      .aggregate([
        { $match: { received: true, ...readable } },
        {
          $group: {
            _id: { region: '$region', type: { $ifNull: ['$type', 'practice'] } },
            received: { $sum: 1 },
            published: { $sum: { $cond: ['$published', 1, 0] } },
          },
        },
      ])
      .exec()) as Counted[];
    const practices = await this.model
      .find({ published: true, ...readable } as never, { type: 1, member: 1, titles: 1 })
      .sort({ publishedAt: -1, _id: 1 })
      .limit(listed)
      .lean<Pick<CollectedPractice, '_id' | 'type' | 'member' | 'titles'>[]>()
      .exec();
    const byRegion = codesOf(regions).map((region) => {
      const { received, published } = sumOf(counted.filter(({ _id }) => _id.region === region));
      return { region, received, published };
    });
    const { received, published } = sumOf(counted);
    return {
      received,
      published,
      innovations: sumOf(counted.filter(({ _id }) => _id.type === 'innovation')),
      byRegion,
      missingRegions: byRegion.filter(({ published }) => published === 0).map(({ region }) => region),
      practices: practices.map(({ _id: id, type = 'practice', member, titles }) => ({ id, type, member, titles })),
    };
  }

  /** What was declined no longer counts, unless it stands published. */
  async forgetUnpublished({ id, sequence }: { id: string; sequence: number }): Promise<void> {
    await this.model.collection.updateOne(
      { _id: id, published: false, handled: { $lt: sequence } } as never,
      { $set: { received: false, handled: sequence } } as never,
    );
  }

  /** Throws practice-not-published for evidence that names a practice the actor cannot read. */
  async requirePublished(evidence: readonly TaskEvidence[], actor: Actor): Promise<void> {
    const wanted = evidence.flatMap((piece, index) => (piece.kind === 'practice' ? [{ id: piece.id, index }] : []));
    if (wanted.length === 0) return;
    const found = await this.model
      .find(
        {
          _id: { $in: wanted.map(({ id }) => id) },
          type: { $ne: 'innovation' },
          published: true,
          audience: { $in: readerTokens(actor) },
        } as never,
        { _id: 1 },
      )
      .lean<{ _id: string }[]>()
      .exec();
    const known = new Set(found.map(({ _id }) => _id));
    const missing = wanted.filter(({ id }) => !known.has(id));
    if (missing.length === 0) return;
    throw new DomainError('work-plan.practice-not-published', 'Evidence names practices that are published.', {
      errors: missing.map(({ id, index }) => ({
        path: `evidence.${index}.id`,
        code: 'not-published',
        message: `${id} is not published.`,
      })),
    });
  }
}

interface Counted {
  _id: { region: string; type: string };
  received: number;
  published: number;
}
const sumOf = (counted: Counted[]) => ({
  received: counted.reduce((sum, { received }) => sum + received, 0),
  published: counted.reduce((sum, { published }) => sum + published, 0),
});

/** A task that names no topic, theme or segment counts everything. */
function criterion({ topics, themes, segments }: Collects): object {
  const any = [
    ...(topics.length ? [{ topics: { $in: topics } }] : []),
    ...(themes.length ? [{ themes: { $in: themes } }] : []),
    ...(segments.length ? [{ segments: { $in: segments } }] : []),
  ];
  return any.length ? { $or: any } : {};
}
