import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { ModelComment } from '@digital-customs/contracts';
import { AggregateStore, aggregateSchema, Clock, EventTransport, type Stored } from '@digital-customs/platform';
import { commentFields, type CommentState } from './comment.js';

export const commentSchema = aggregateSchema(commentFields).index({ model: 1, at: 1 });
commentSchema.set('collection', 'model-comments');

@Injectable()
export class CommentStore extends AggregateStore<CommentState> {
  constructor(
    @InjectModel('ModelComment', 'maturity') model: Model<Stored<CommentState>>,
    @Inject(EventTransport) transport: EventTransport,
    @Inject(Clock) clock: Clock,
  ) {
    super(model, { topic: 'maturity.model-comment', notFound: 'maturity.comment-not-found' }, transport, clock);
  }

  /** On a version, the oldest first. */
  async on(version: string): Promise<ModelComment[]> {
    const found = await this.model
      .find({ model: version } as never)
      .sort({ at: 1, _id: 1 })
      .limit(1_000)
      .lean<Stored<CommentState>[]>()
      .exec();
    return found.map(commentView);
  }
}

export const commentView = ({ _id: id, model, subject, text, by, at, answer }: Stored<CommentState>): ModelComment => ({
  id,
  model,
  subject,
  text,
  by,
  at,
  answer,
});
