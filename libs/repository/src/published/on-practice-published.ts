import { type EventOf, findMember, practicePublished } from '@digital-customs/contracts';
import { applyOnce, OnEvent } from '@digital-customs/platform';
import { PublishedItems } from './published-items.js';

@OnEvent(practicePublished, 'repository')
export class ListPublishedPractice {
  constructor(private readonly items: PublishedItems) {}

  handle(event: EventOf<typeof practicePublished>): Promise<void> {
    const { member, content, audience, publishedAt, confirmedAt } = event.data;
    const { themes, segments, level, technologies, services, tfaMeasures, status, year, certainty } = content;
    return applyOnce(this.items.model, event, {
      $set: {
        type: 'practice',
        member,
        owners: [member, ...content.partners],
        region: findMember(member)?.region ?? '',
        titles: Object.fromEntries(Object.entries(content.texts).map(([language, { title }]) => [language, title])),
        themes,
        segments,
        level,
        technologies,
        services,
        topics: content.workPlanTopics,
        tfaMeasures,
        languages: Object.keys(content.texts),
        status,
        year,
        certainty,
        publishedAt,
        confirmedAt,
        stale: false,
        call: content.call ?? null,
        audience,
      },
    });
  }
}
