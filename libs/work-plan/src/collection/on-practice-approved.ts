import { audienceTokens, type EventOf, findMember, practiceApproved } from '@digital-customs/contracts';
import { applyOnce, OnEvent } from '@digital-customs/platform';
import { CollectedPractices } from './collected-practices.js';

/** A practice reached the Research Unit: it counts as received. What was published before stays so. */
@OnEvent(practiceApproved, 'work-plan')
export class CountReceivedPractice {
  constructor(private readonly collected: CollectedPractices) {}

  handle(event: EventOf<typeof practiceApproved>): Promise<void> {
    const { member, titles, classification } = event.data;
    const first = {
      published: false,
      publishedAt: null,
      audience: audienceTokens({ kind: 'named', members: [] }, [member]),
      titles,
      topics: classification?.workPlanTopics ?? [],
      themes: classification?.themes ?? [],
      segments: classification?.segments ?? [],
    };
    return applyOnce(this.collected.model, event, {
      $set: { received: true, member, region: findMember(member)?.region ?? '' },
      $setOnInsert: first,
    });
  }
}
