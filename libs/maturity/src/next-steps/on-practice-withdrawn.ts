import { type EventOf, practiceWithdrawn } from '@digital-customs/contracts';
import { applyOnce, OnEvent } from '@digital-customs/platform';
import { KnownPractices } from './known-practices.js';

@OnEvent(practiceWithdrawn, 'maturity')
export class ForgetWithdrawnPractice {
  constructor(private readonly known: KnownPractices) {}

  handle(event: EventOf<typeof practiceWithdrawn>): Promise<void> {
    return applyOnce(this.known.model, event, { $set: { published: false } });
  }
}
