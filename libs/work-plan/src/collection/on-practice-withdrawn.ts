import { type EventOf, practiceWithdrawn } from '@digital-customs/contracts';
import { applyOnce, OnEvent } from '@digital-customs/platform';
import { CollectedPractices } from './collected-practices.js';

@OnEvent(practiceWithdrawn, 'work-plan')
export class ForgetWithdrawnPractice {
  constructor(private readonly collected: CollectedPractices) {}

  handle(event: EventOf<typeof practiceWithdrawn>): Promise<void> {
    return applyOnce(this.collected.model, event, { $set: { received: false, published: false } });
  }
}
