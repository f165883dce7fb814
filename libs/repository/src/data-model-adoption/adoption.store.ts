import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { Adoption } from '@digital-customs/contracts';
import { aggregateSchema, Clock, EventTransport, type Stored } from '@digital-customs/platform';
import { type Statement, statementFields } from '../statements/statement.js';
import { StatementStore } from '../statements/statement.store.js';

export const adoptionSchema = aggregateSchema(statementFields);
adoptionSchema.set('collection', 'data-model-adoption');

@Injectable()
export class AdoptionStore extends StatementStore<Adoption> {
  constructor(
    @InjectModel('Adoption', 'repository') model: Model<Stored<Statement<Adoption>>>,
    @Inject(EventTransport) transport: EventTransport,
    @Inject(Clock) clock: Clock,
  ) {
    super(model, { topic: 'repository.adoption', notFound: 'repository.unknown-member' }, transport, clock);
  }
}
