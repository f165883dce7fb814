import { type EventOf, reuseWithdrawn } from '@digital-customs/contracts';
import { applyOnce, OnEvent } from '@digital-customs/platform';
import { recordOf } from './figures.js';
import { Reuses } from './reuses.js';

@OnEvent(reuseWithdrawn, 'dissemination')
export class UncountReuse {
  constructor(private readonly reuses: Reuses) {}

  handle(event: EventOf<typeof reuseWithdrawn>): Promise<void> {
    const { type, item, synthetic } = event.data;
    return applyOnce(this.reuses.model, event, {
      $set: { record: recordOf({ type, id: item }), synthetic, standing: false },
    });
  }
}
