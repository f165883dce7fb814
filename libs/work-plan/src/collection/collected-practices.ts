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

/** What the plan needs to know of a practice of the repository, kept from its events. */
export interface CollectedPractice extends Kept {
  member: string;
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
        { $group: { _id: '$region', received: { $sum: 1 }, published: { $sum: { $cond: ['$published', 1, 0] } } } },
      ])
      .exec()) as { _id: string; received: number; published: number }[];
    const practices = await this.model
      .find({ published: true, ...readable } as never, { member: 1, titles: 1 })
      .sort({ publishedAt: -1, _id: 1 })
      .limit(listed)
      .lean<Pick<CollectedPractice, '_id' | 'member' | 'titles'>[]>()
      .exec();
    const byRegion = codesOf(regions).map((region) => {
      const { received = 0, published = 0 } = counted.find(({ _id }) => _id === region) ?? {};
      return { region, received, published };
    });
    return {
      received: byRegion.reduce((sum, { received }) => sum + received, 0),
      published: byRegion.reduce((sum, { published }) => sum + published, 0),
      byRegion,
      missingRegions: byRegion.filter(({ published }) => published === 0).map(({ region }) => region),
      practices: practices.map(({ _id: id, member, titles }) => ({ id, member, titles })),
    };
  }

  /** Throws practice-not-published for evidence that names a practice the actor cannot read. */
  async requirePublished(evidence: readonly TaskEvidence[], actor: Actor): Promise<void> {
    const wanted = evidence.flatMap((piece, index) => (piece.kind === 'practice' ? [{ id: piece.id, index }] : []));
    if (wanted.length === 0) return;
    const found = await this.model
      .find(
        { _id: { $in: wanted.map(({ id }) => id) }, published: true, audience: { $in: readerTokens(actor) } } as never,
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

/** A task that names no topic, theme or segment counts every practice. */
function criterion({ topics, themes, segments }: Collects): object {
  const any = [
    ...(topics.length ? [{ topics: { $in: topics } }] : []),
    ...(themes.length ? [{ themes: { $in: themes } }] : []),
    ...(segments.length ? [{ segments: { $in: segments } }] : []),
  ];
  return any.length ? { $or: any } : {};
}
