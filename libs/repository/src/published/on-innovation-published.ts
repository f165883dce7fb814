import { type EventOf, findMember, innovationPublished } from '@digital-customs/contracts';
import { applyOnce, OnEvent } from '@digital-customs/platform';
import { PublishedItems } from './published-items.js';

@OnEvent(innovationPublished, 'repository')
export class ListPublishedInnovation {
  constructor(private readonly items: PublishedItems) {}

  handle(event: EventOf<typeof innovationPublished>): Promise<void> {
    const { member, content, audience, publishedAt, confirmedAt } = event.data;
    const { themes, segments, technologies, services, tfaMeasures, stage, year, certainty } = content;
    return applyOnce(this.items.model, event, {
      $set: {
        type: 'innovation',
        member,
        owners: [...(member === null ? [] : [member]), ...content.members],
        region: (member && findMember(member)?.region) || '',
        titles: Object.fromEntries(Object.entries(content.texts).map(([language, { title }]) => [language, title])),
        themes,
        segments,
        level: null,
        technologies,
        services,
        topics: content.workPlanTopics,
        tfaMeasures,
        languages: Object.keys(content.texts),
        status: stage,
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
