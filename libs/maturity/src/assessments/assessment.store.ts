import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { AggregateStore, aggregateSchema, Clock, EventTransport, type Stored } from '@digital-customs/platform';
import { type Assessment, assessmentFields } from './assessment.js';

export const assessmentSchema = aggregateSchema(assessmentFields)
  .index({ member: 1, round: -1 })
  .index({ round: 1, stage: 1 });
assessmentSchema.set('collection', 'assessments');

@Injectable()
export class AssessmentStore extends AggregateStore<Assessment> {
  constructor(
    @InjectModel('Assessment', 'maturity') model: Model<Stored<Assessment>>,
    @Inject(EventTransport) transport: EventTransport,
    @Inject(Clock) clock: Clock,
  ) {
    super(model, { topic: 'maturity.assessment', notFound: 'maturity.assessment-not-found' }, transport, clock);
  }

  /** Whether any assessment still keeps a file. */
  async anyWithFile(file: string): Promise<boolean> {
    return (await this.model.exists({ 'files.id': file } as never)) !== null;
  }

  /** How many of a round are being answered, and how many are approved. */
  async stagesIn(round: string): Promise<{ answering: number; approved: number }> {
    const [answering, approved] = await Promise.all(
      ['answering', 'approved'].map((stage) => this.model.countDocuments({ round, stage } as never)),
    );
    return { answering: answering!, approved: approved! };
  }

  /** Those that count in a round. */
  approvedIn(round: string): Promise<Stored<Assessment>[]> {
    return this.model
      .find({ round, stage: 'approved' } as never, { outbox: 0 })
      .lean<Stored<Assessment>[]>()
      .exec();
  }

  /** The Member's latest that counts, of a round before this one; made-up ones are not its own. */
  async lastApproved(member: string, before: string): Promise<Stored<Assessment> | null> {
    const [found] = await this.model
      .find({ member, stage: 'approved', round: { $lt: before }, synthetic: { $ne: true } } as never, { outbox: 0 })
      .sort({ round: -1 })
      .limit(1)
      .lean<Stored<Assessment>[]>()
      .exec();
    return found ?? null;
  }

  /** All of a Member that count, with their answers, the first round first. */
  ofMember(member: string): Promise<Stored<Assessment>[]> {
    return this.model
      .find({ member, stage: 'approved' } as never, { outbox: 0 })
      .sort({ round: 1 })
      .limit(100)
      .lean<Stored<Assessment>[]>()
      .exec();
  }

  /** Of these Members, the latest round first. */
  of(members: string[], round?: string): Promise<Stored<Assessment>[]> {
    return this.model
      .find({ member: { $in: members }, ...(round && { round }) } as never, { answers: 0, targets: 0, outbox: 0 })
      .sort({ round: -1, member: 1 })
      .limit(200)
      .lean<Stored<Assessment>[]>()
      .exec();
  }
}
