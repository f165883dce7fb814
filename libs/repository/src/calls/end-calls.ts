import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '@digital-customs/contracts';
import { Clock, Recurring } from '@digital-customs/platform';
import { endCall } from './call.js';
import { CallStore } from './call.store.js';

const minute = 60_000;
const calendar: Actor = { id: null, name: 'Calendar', grants: [] };

/** Closes calls whose last day is over, so that everybody hears of it. */
@Injectable()
export class EndCalls extends Recurring {
  protected readonly every = minute;

  constructor(
    @Inject(CallStore) private readonly calls: CallStore,
    @Inject(Clock) private readonly clock: Clock,
  ) {
    super();
  }

  async run(): Promise<void> {
    const now = this.clock.now();
    for (const id of await this.calls.due(now.toISOString().slice(0, 10)))
      await this.calls.change(id, calendar, (call) => endCall(id, call, now));
  }
}
