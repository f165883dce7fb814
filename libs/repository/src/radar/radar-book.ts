import { Injectable } from '@nestjs/common';
import { type Actor, DomainError, hasRole, type RadarView } from '@digital-customs/contracts';
import { Clock, type Stored } from '@digital-customs/platform';
import { LiveEvidence } from '../technologies/live-evidence.js';
import { movementOf, type RadarEdition } from './radar.js';
import { RadarStore } from './radar.store.js';
import { radarView } from './radar-view.js';

/** The editions as somebody may see them: drafts are the curators' and the secretariat's. */
@Injectable()
export class RadarBook {
  constructor(
    private readonly store: RadarStore,
    private readonly evidence: LiveEvidence,
    private readonly clock: Clock,
  ) {}

  async seenBy(actor: Actor): Promise<Stored<RadarEdition>[]> {
    const seesDrafts = hasRole(actor, 'curator', 'secretariat');
    return seesDrafts ? this.store.all() : this.store.published();
  }

  /** `latest` names the newest that is published. */
  async open(edition: string, actor: Actor): Promise<Stored<RadarEdition>> {
    const editions = await this.seenBy(actor);
    const found =
      edition === 'latest'
        ? editions.find(({ status }) => status === 'published')
        : editions.find((each) => each.edition === edition);
    if (found) return found;
    throw new DomainError('repository.radar-edition-not-found', 'Choose one of those listed at /api/radar.');
  }

  async before({ previous }: RadarEdition): Promise<Stored<RadarEdition> | undefined> {
    return (await this.store.published()).find(({ edition }) => edition === previous);
  }

  async view(radar: Stored<RadarEdition>, actor: Actor): Promise<RadarView> {
    const live = radar.evidence ? new Map<never, never>() : await this.evidence.of(actor);
    return radarView(radar, await this.before(radar), actor, live, this.clock.now());
  }

  /** How many entries moved or are new; none in the first edition. */
  async changesIn(radar: RadarEdition): Promise<number> {
    const before = await this.before(radar);
    if (!before) return 0;
    return radar.entries.filter(
      ({ technology, ring }) =>
        movementOf(ring, before.entries.find((entry) => entry.technology === technology)?.ring) !== 'same',
    ).length;
  }
}
