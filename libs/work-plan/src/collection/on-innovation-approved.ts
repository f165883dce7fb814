import { audienceTokens, type EventOf, findMember, innovationApproved } from '@digital-customs/contracts';
import { applyOnce, OnEvent } from '@digital-customs/platform';
import { CollectedPractices } from './collected-practices.js';

/** An innovation reached the Research Unit: it counts as received. What was published before stays so. */
@OnEvent(innovationApproved, 'work-plan')
export class CountReceivedInnovation {
  constructor(private readonly collected: CollectedPractices) {}

  handle(event: EventOf<typeof innovationApproved>): Promise<void> {
    const { member, titles, classification } = event.data;
    const first = {
      published: false,
      publishedAt: null,
      audience: audienceTokens({ kind: 'named', members: [] }, member === null ? [] : [member]),
      titles,
      topics: classification.workPlanTopics,
      themes: classification.themes,
      segments: classification.segments,
    };
    const region = (member && findMember(member)?.region) || '';
    return applyOnce(this.collected.model, event, {
      $set: { type: 'innovation', received: true, member, region },
      $setOnInsert: first,
    });
  }
}
