import { type EventOf, practiceConfirmed, practiceLapsed } from '@digital-customs/contracts';
import { applyOnce, OnEvent } from '@digital-customs/platform';
import { PublishedItems } from './published-items.js';

@OnEvent(practiceConfirmed, 'repository')
export class NoteConfirmedPractice {
  constructor(private readonly items: PublishedItems) {}

  handle(event: EventOf<typeof practiceConfirmed>): Promise<void> {
    return applyOnce(this.items.model, event, { $set: { confirmedAt: event.data.confirmedAt, stale: false } });
  }
}

@OnEvent(practiceLapsed, 'repository')
export class NoteLapsedPractice {
  constructor(private readonly items: PublishedItems) {}

  handle(event: EventOf<typeof practiceLapsed>): Promise<void> {
    return applyOnce(this.items.model, event, { $set: { stale: true } });
  }
}
