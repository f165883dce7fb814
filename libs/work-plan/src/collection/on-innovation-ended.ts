import { type EventOf, innovationDeclined, innovationMerged, innovationWithdrawn } from '@digital-customs/contracts';
import { applyOnce, OnEvent } from '@digital-customs/platform';
import { CollectedPractices } from './collected-practices.js';

const gone = { $set: { type: 'innovation', received: false, published: false } };

@OnEvent(innovationWithdrawn, 'work-plan')
export class ForgetWithdrawnInnovation {
  constructor(private readonly collected: CollectedPractices) {}

  handle(event: EventOf<typeof innovationWithdrawn>): Promise<void> {
    return applyOnce(this.collected.model, event, gone);
  }
}

/** What was merged counts once: in the innovation that holds it now. */
@OnEvent(innovationMerged, 'work-plan')
export class ForgetMergedInnovation {
  constructor(private readonly collected: CollectedPractices) {}

  handle(event: EventOf<typeof innovationMerged>): Promise<void> {
    return applyOnce(this.collected.model, event, gone);
  }
}

/** An innovation that was never published no longer counts once it is declined. */
@OnEvent(innovationDeclined, 'work-plan')
export class ForgetDeclinedInnovation {
  constructor(private readonly collected: CollectedPractices) {}

  handle({ aggregate }: EventOf<typeof innovationDeclined>): Promise<void> {
    return this.collected.forgetUnpublished(aggregate);
  }
}
