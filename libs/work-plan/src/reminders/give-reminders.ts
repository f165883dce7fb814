import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Clock } from '@digital-customs/platform';
import { monthOf } from '../plans/months.js';
import { PlanStore } from '../plans/plan.store.js';
import { Overviews } from '../tasks/overview.js';
import { ReminderStore } from './reminder.store.js';

const hour = 3_600_000;
const afterStart = 5_000;

/** Looks once an hour which tasks of plans under way are due, and announces it; the dissemination service sends it on. */
@Injectable()
export class GiveReminders implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('WorkPlan');
  private timer?: NodeJS.Timeout;
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    @Inject(PlanStore) private readonly plans: PlanStore,
    @Inject(Overviews) private readonly overviews: Overviews,
    @Inject(ReminderStore) private readonly reminders: ReminderStore,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  onApplicationBootstrap() {
    this.next(afterStart);
  }

  async beforeApplicationShutdown() {
    clearTimeout(this.timer);
    await this.running;
  }

  /** The reminders of the present month, for every plan; one whose months have passed has none. Returns how many it gave. */
  async giveAll(): Promise<number> {
    const at = monthOf(this.clock.now());
    let given = 0;
    for (const { _id: period } of await this.plans.list())
      given += await this.reminders.give(await this.overviews.of(period, { at }));
    return given;
  }

  private next(wait: number) {
    this.timer = setTimeout(() => {
      this.running = this.giveAll()
        .catch((error: unknown) => this.logger.warn(`reminders put off: ${String(error)}`))
        .finally(() => this.next(hour));
    }, wait).unref();
  }
}
