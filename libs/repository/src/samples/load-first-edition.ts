import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Actor } from '@digital-customs/contracts';
import { Clock } from '@digital-customs/platform';
import { firstRadar, sampleNotes, samplePractices } from '@digital-customs/reference-data';
import { countEvidence } from '../technologies/evidence.js';
import { draftEdition, publishEdition } from '../radar/radar.js';
import { RadarStore } from '../radar/radar.store.js';

const editors: Actor = { id: null, name: 'Editors of this product', grants: [] };

/** Publishes the first edition, proposed by the editors, with what the documented practices show. */
@Injectable()
export class LoadFirstEdition implements OnApplicationBootstrap {
  constructor(
    @Inject(RadarStore) private readonly editions: RadarStore,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap() {
    const { edition, entries } = firstRadar();
    if (await this.editions.find(edition, { _id: 1 })) return;
    const lines = samplePractices().map(({ member, content }) => ({
      type: 'practice' as const,
      member,
      technologies: content.technologies,
    }));
    const evidence = countEvidence(
      lines,
      sampleNotes().map(({ content }) => content),
    );
    const draft = draftEdition(edition, null, entries, editors).state;
    const { state, events } = publishEdition(draft, null, evidence, editors, this.clock.now());
    await this.editions.create(edition, editors, { state: { ...state, basis: 'editors' }, events });
  }
}
