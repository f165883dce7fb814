import { type EventOf, practiceDeclined } from '@digital-customs/contracts';
import { OnEvent } from '@digital-customs/platform';
import { CollectedPractices } from './collected-practices.js';

/** A practice that was never published no longer counts once the Research Unit has declined it. */
@OnEvent(practiceDeclined, 'work-plan')
export class ForgetDeclinedPractice {
  constructor(private readonly collected: CollectedPractices) {}

  handle({ aggregate }: EventOf<typeof practiceDeclined>): Promise<void> {
    return this.collected.forgetUnpublished(aggregate);
  }
}
