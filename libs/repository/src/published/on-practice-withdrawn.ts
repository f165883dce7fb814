import { type EventOf, practiceWithdrawn } from '@digital-customs/contracts';
import { applyOnce, OnEvent } from '@digital-customs/platform';
import { PublishedItems } from './published-items.js';

@OnEvent(practiceWithdrawn, 'repository')
export class UnlistWithdrawnPractice {
  constructor(private readonly items: PublishedItems) {}

  handle(event: EventOf<typeof practiceWithdrawn>): Promise<void> {
    return applyOnce(this.items.model, event, { $set: { type: 'practice', audience: [] } });
  }
}
