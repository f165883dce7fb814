import { type EventOf, findMember, innovationPublished } from '@digital-customs/contracts';
import { applyOnce, OnEvent } from '@digital-customs/platform';
import { CollectedPractices } from './collected-practices.js';

@OnEvent(innovationPublished, 'work-plan')
export class CountPublishedInnovation {
  constructor(private readonly collected: CollectedPractices) {}

  handle(event: EventOf<typeof innovationPublished>): Promise<void> {
    const { member, content, audience, publishedAt } = event.data;
    return applyOnce(this.collected.model, event, {
      $set: {
        type: 'innovation',
        received: true,
        published: true,
        member,
        region: (member && findMember(member)?.region) || '',
        titles: Object.fromEntries(Object.entries(content.texts).map(([language, { title }]) => [language, title])),
        topics: content.workPlanTopics,
        themes: content.themes,
        segments: content.segments,
        audience,
        publishedAt,
      },
    });
  }
}
