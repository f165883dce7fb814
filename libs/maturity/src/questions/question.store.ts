import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { DomainError, type QuestionSide } from '@digital-customs/contracts';
import { AggregateStore, aggregateSchema, Clock, EventTransport, type Stored } from '@digital-customs/platform';
import { type Question, questionFields } from './question.js';

export const questionSchema = aggregateSchema(questionFields)
  .index({ from: 1, askedAt: -1 })
  .index({ to: 1, changedAt: -1, _id: -1 })
  .index({ from: 1, changedAt: -1, _id: -1 });
questionSchema.set('collection', 'questions');

/** What a Member may ask of others, so that nobody is flooded: in a day, and without an answer from the same Member. */
const mostInADay = 10;
const mostWaiting = 3;
const day = 24 * 60 * 60 * 1_000;

export interface QuestionLines {
  members: string[];
  side?: QuestionSide | undefined;
  status?: string | undefined;
  after?: [changedAt: string, id: string] | undefined;
  limit: number;
}

@Injectable()
export class QuestionStore extends AggregateStore<Question> {
  constructor(
    @InjectModel('Question', 'maturity') model: Model<Stored<Question>>,
    @Inject(EventTransport) transport: EventTransport,
    @Inject(Clock) clock: Clock,
  ) {
    super(model, { topic: 'maturity.question', notFound: 'maturity.question-not-found' }, transport, clock);
  }

  /** Throws too-many-questions. */
  async requireRoom(from: string, to: string, at: Date): Promise<void> {
    const since = new Date(at.getTime() - day).toISOString();
    const [today, waiting] = await Promise.all([
      this.model.countDocuments({ from, askedAt: { $gt: since } } as never),
      this.model.countDocuments({ from, to, status: 'waiting' } as never),
    ]);
    if (today >= mostInADay)
      throw new DomainError('maturity.too-many-questions', `Your Member has asked ${mostInADay} questions in a day. Ask again tomorrow.`); // prettier-ignore
    if (waiting >= mostWaiting)
      throw new DomainError('maturity.too-many-questions', `${mostWaiting} questions wait for an answer from this Member. Wait for one, or close one.`); // prettier-ignore
  }

  /** The last changed first; one more than the limit tells that there is a next page. */
  lines({ members, side, status, after, limit }: QuestionLines): Promise<Stored<Question>[]> {
    const own = { $in: members };
    const place = after ? [{ $or: [{ changedAt: { $lt: after[0] } }, { changedAt: after[0], _id: { $lt: after[1] } }] }] : []; // prettier-ignore
    const whose = side ? { [side]: own } : { $or: [{ from: own }, { to: own }] };
    return this.model
      .find({ $and: [whose, ...(status ? [{ status }] : []), ...place] } as never)
      .sort({ changedAt: -1, _id: -1 })
      .limit(limit + 1)
      .lean<Stored<Question>[]>()
      .exec();
  }
}
