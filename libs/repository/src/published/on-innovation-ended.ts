import { type EventOf, innovationMerged, innovationWithdrawn } from '@digital-customs/contracts';
import { applyOnce, OnEvent } from '@digital-customs/platform';
import { PublishedItems } from './published-items.js';

@OnEvent(innovationWithdrawn, 'repository')
export class UnlistWithdrawnInnovation {
  constructor(private readonly items: PublishedItems) {}

  handle(event: EventOf<typeof innovationWithdrawn>): Promise<void> {
    return applyOnce(this.items.model, event, { $set: { type: 'innovation', audience: [] } });
  }
}

@OnEvent(innovationMerged, 'repository')
export class UnlistMergedInnovation {
  constructor(private readonly items: PublishedItems) {}

  handle(event: EventOf<typeof innovationMerged>): Promise<void> {
    return applyOnce(this.items.model, event, { $set: { type: 'innovation', audience: [] } });
  }
}
