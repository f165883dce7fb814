import { type EventOf, practicePublished } from '@digital-customs/contracts';
import { applyOnce, OnEvent } from '@digital-customs/platform';
import { OfferedServiceLines } from './offered-services.js';
import { servicesNamedBy } from './service-words.js';

/** Notes which services a published practice names. */
@OnEvent(practicePublished, 'repository')
export class NoteOfferedServices {
  constructor(private readonly lines: OfferedServiceLines) {}

  async handle(event: EventOf<typeof practicePublished>): Promise<void> {
    const { member, content, audience } = event.data;
    const named = content.services.flatMap((word) => servicesNamedBy(word).map((service) => ({ service, word })));
    const services = [...new Set(named.map(({ service }) => service))].map((service) => ({
      service,
      words: named.filter((each) => each.service === service).map(({ word }) => word),
    }));
    await applyOnce(this.lines.model, event, {
      $set: {
        member,
        title: content.texts[content.language]?.title ?? '',
        services: inUse(content.status) ? services : [],
        certainty: content.certainty,
        source: content.sources[0] ?? '',
        audience,
      },
    });
    this.lines.changed();
  }
}

/** A service that is planned or has ended is not on offer. */
const inUse = (status: string) => status === 'live' || status === 'pilot';
