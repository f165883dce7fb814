import { type EventOf, reuseConfirmed } from '@digital-customs/contracts';
import { applyOnce, OnEvent } from '@digital-customs/platform';
import { recordOf } from './figures.js';
import { Reuses } from './reuses.js';

@OnEvent(reuseConfirmed, 'dissemination')
export class CountReuse {
  constructor(private readonly reuses: Reuses) {}

  handle(event: EventOf<typeof reuseConfirmed>): Promise<void> {
    const { type, item, synthetic, content } = event.data;
    return applyOnce(this.reuses.model, event, {
      $set: { record: recordOf({ type, id: item }), synthetic, standing: content.kind !== 'given-up' },
    });
  }
}
