import { type EventOf, practicePublished } from '@digital-customs/contracts';
import { applyOnce, OnEvent } from '@digital-customs/platform';
import { KnownPractices } from './known-practices.js';

@OnEvent(practicePublished, 'maturity')
export class KnowPublishedPractice {
  constructor(private readonly known: KnownPractices) {}

  handle(event: EventOf<typeof practicePublished>): Promise<void> {
    const { member, content, audience, publishedAt } = event.data;
    const titles = Object.fromEntries(Object.entries(content.texts).map(([language, text]) => [language, text.title]));
    const { language, segments, level } = content;
    return applyOnce(this.known.model, event, {
      $set: { published: true, member, titles, language, segments, level, audience, publishedAt },
    });
  }
}
