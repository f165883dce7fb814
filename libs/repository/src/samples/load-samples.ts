import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { type Actor } from '@digital-customs/contracts';
import { Clock } from '@digital-customs/platform';
import { sampleInnovations, samplePractices } from '@digital-customs/reference-data';
import { InnovationStore } from '../innovations/innovation.store.js';
import { innovationKind, noInnovation } from '../innovations/innovation-kind.js';
import { PracticeStore } from '../practices/practice.store.js';
import { publishFromSources } from '../contributions/review.js';
import { noPractice, practiceKind } from '../practices/practice-kind.js';

const researchUnit: Actor = { id: 'research-unit', name: 'Research Unit', grants: [{ role: 'curator' }] };
const criteria = ['Documented in published sources', 'Source addresses recorded'];

/** Puts the documented practices into an empty repository. Each has a fixed id, so a start cut short is completed by the next. */
@Injectable()
export class LoadSamples implements OnApplicationBootstrap {
  private readonly logger = new Logger('Repository');

  constructor(
    @Inject(PracticeStore) private readonly practices: PracticeStore,
    @Inject(InnovationStore) private readonly innovations: InnovationStore,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap() {
    await this.loadInnovations();
    const samples = samplePractices();
    const present = await this.practices.present(samples.map(({ id }) => id));
    for (const { id, member, content } of samples.filter((sample) => !present.has(sample.id))) {
      const at = this.clock.now();
      const empty = { _id: id, ...noPractice(member, at) };
      await this.practices.create(
        id,
        researchUnit,
        publishFromSources(practiceKind, empty, content, criteria, researchUnit, at),
      );
    }
    this.logger.debug(`${samples.length - present.size} documented practices loaded`);
  }

  private async loadInnovations() {
    const samples = sampleInnovations();
    const present = await this.innovations.present(samples.map(({ id }) => id));
    for (const { id, member, content } of samples.filter((sample) => !present.has(sample.id))) {
      const at = this.clock.now();
      const empty = { _id: id, ...noInnovation({ member, partner: null }, at) };
      const change = publishFromSources(innovationKind, empty, content, criteria, researchUnit, at);
      await this.innovations.create(id, researchUnit, change);
    }
  }
}
