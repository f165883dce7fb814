import { type EventOf, innovationConfirmed, innovationLapsed } from '@digital-customs/contracts';
import { applyOnce, OnEvent } from '@digital-customs/platform';
import { PublishedItems } from './published-items.js';

@OnEvent(innovationConfirmed, 'repository')
export class NoteConfirmedInnovation {
  constructor(private readonly items: PublishedItems) {}

  handle(event: EventOf<typeof innovationConfirmed>): Promise<void> {
    return applyOnce(this.items.model, event, { $set: { confirmedAt: event.data.confirmedAt, stale: false } });
  }
}

@OnEvent(innovationLapsed, 'repository')
export class NoteLapsedInnovation {
  constructor(private readonly items: PublishedItems) {}

  handle(event: EventOf<typeof innovationLapsed>): Promise<void> {
    return applyOnce(this.items.model, event, { $set: { stale: true } });
  }
}
