import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { Actor } from '@digital-customs/contracts';
import { AggregateStore, aggregateSchema, Clock, EventTransport, type Stored } from '@digital-customs/platform';
import type { Overview } from '../tasks/overview.js';
import { remind, reminderFields, type Reminders, remindersId } from './reminder.js';

export const reminderSchema = aggregateSchema(reminderFields);
reminderSchema.set('collection', 'reminders');

const calendar: Actor = { id: null, name: 'Calendar', grants: [] };

@Injectable()
export class ReminderStore extends AggregateStore<Reminders> {
  constructor(
    @InjectModel('Reminders', 'work-plan') model: Model<Stored<Reminders>>,
    @Inject(EventTransport) transport: EventTransport,
    @Inject(Clock) clock: Clock,
  ) {
    super(model, { topic: 'work-plan.reminder', notFound: 'platform.not-found' }, transport, clock);
  }

  /** Gives the reminders of the overview's month that have not been given. Returns how many that were. */
  async give(overview: Overview): Promise<number> {
    const { frame, at: month } = overview;
    const id = remindersId(frame.period, month);
    const none: Reminders = { period: frame.period, month, given: [] };
    const held = (await this.find(id)) ?? none;
    if (remind(held, overview).events.length === 0) return 0;
    const stored = await this.changeOrBegin(id, calendar, none, (before) => remind(before, overview));
    return stored.given.length - held.given.length;
  }
}
