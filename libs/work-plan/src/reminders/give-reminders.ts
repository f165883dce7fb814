import { Inject, Injectable } from '@nestjs/common';
import { Clock, Recurring } from '@digital-customs/platform';
import { monthOf } from '../plans/months.js';
import { PlanStore } from '../plans/plan.store.js';
import { Overviews } from '../tasks/overview.js';
import { ReminderStore } from './reminder.store.js';

/** Looks once an hour which tasks of plans under way are due, and announces it; the dissemination service sends it on. */
@Injectable()
export class GiveReminders extends Recurring {
  protected readonly every = 3_600_000;

  constructor(
    @Inject(PlanStore) private readonly plans: PlanStore,
    @Inject(Overviews) private readonly overviews: Overviews,
    @Inject(ReminderStore) private readonly reminders: ReminderStore,
    @Inject(Clock) private readonly clock: Clock,
  ) {
    super();
  }

  /** The reminders of the present month, for every plan; one whose months have passed has none. */
  async run(): Promise<void> {
    const at = monthOf(this.clock.now());
    for (const { _id: period } of await this.plans.list())
      await this.reminders.give(await this.overviews.of(period, { at }));
  }
}
