import { type EventOf, practiceWithdrawn } from '@digital-customs/contracts';
import { applyOnce, OnEvent } from '@digital-customs/platform';
import { OfferedServiceLines } from './offered-services.js';

/** What a withdrawn practice said of services no longer counts. */
@OnEvent(practiceWithdrawn, 'repository')
export class ForgetOfferedServices {
  constructor(private readonly lines: OfferedServiceLines) {}

  async handle(event: EventOf<typeof practiceWithdrawn>): Promise<void> {
    await applyOnce(this.lines.model, event, { $set: { services: [], audience: [] } });
    this.lines.changed();
  }
}
