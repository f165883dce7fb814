import type { Actor } from '@digital-customs/contracts';
import { type Clock, Recurring } from '@digital-customs/platform';
import type { ContributionStore } from './contribution.store.js';
import { freshSince, lapse } from './freshness.js';
import type { Content, Contribution, Kind } from './kind.js';

const hour = 3_600_000;
/** Who acts where time alone does. */
const calendar: Actor = { id: null, name: 'Calendar', grants: [] };

/** Marks what nobody has confirmed for too long, as the clock says. */
export abstract class Lapsing<C extends Content, S extends Contribution<C>> extends Recurring {
  protected readonly every = hour;

  constructor(
    private readonly kind: Kind<C, S>,
    private readonly store: ContributionStore<S>,
    private readonly clock: Clock,
  ) {
    super();
  }

  async run(): Promise<void> {
    const now = this.clock.now();
    for (let ids = await this.store.overdue(freshSince(now)); ids.length > 0;) {
      for (const id of ids) await this.store.change(id, calendar, (state) => lapse(this.kind, state, now));
      const seen = new Set(ids);
      ids = (await this.store.overdue(freshSince(now))).filter((id) => !seen.has(id));
    }
  }
}
