import { type EventOf, findMember, practicePublished } from '@digital-customs/contracts';
import { applyOnce, OnEvent } from '@digital-customs/platform';
import { CollectedPractices } from './collected-practices.js';

@OnEvent(practicePublished, 'work-plan')
export class CountPublishedPractice {
  constructor(private readonly collected: CollectedPractices) {}

  handle(event: EventOf<typeof practicePublished>): Promise<void> {
    const { member, content, audience, publishedAt } = event.data;
    const titles = Object.fromEntries(Object.entries(content.texts).map(([language, text]) => [language, text.title]));
    return applyOnce(this.collected.model, event, {
      $set: {
        received: true,
        published: true,
        member,
        region: findMember(member)?.region ?? '',
        titles,
        topics: content.workPlanTopics,
        themes: content.themes,
        segments: content.segments,
        audience,
        publishedAt,
      },
    });
  }
}
