import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { Categories } from '@digital-customs/contracts';
import { aggregateSchema, Clock, EventTransport, type Stored } from '@digital-customs/platform';
import { type Statement, statementFields } from '../statements/statement.js';
import { StatementStore } from '../statements/statement.store.js';

export const categoriesSchema = aggregateSchema(statementFields);
categoriesSchema.set('collection', 'tfa-categories');

@Injectable()
export class CategoriesStore extends StatementStore<Categories> {
  constructor(
    @InjectModel('Categories', 'repository') model: Model<Stored<Statement<Categories>>>,
    @Inject(EventTransport) transport: EventTransport,
    @Inject(Clock) clock: Clock,
  ) {
    super(model, { topic: 'repository.categories', notFound: 'repository.unknown-member' }, transport, clock);
  }
}
