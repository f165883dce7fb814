import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Actor } from '@digital-customs/contracts';
import { Clock } from '@digital-customs/platform';
import { referenceMeasures } from '@digital-customs/reference-data';
import { mapMeasure } from './measure.js';
import { MeasureStore } from './measure.store.js';

const secretariat: Actor = { id: 'secretariat', name: 'Secretariat', grants: [{ role: 'secretariat' }] };

/** Puts the 36 measures into an empty store. What is there stays as it is; a start cut short is completed by the next. */
@Injectable()
export class LoadMeasures implements OnApplicationBootstrap {
  constructor(
    @Inject(MeasureStore) private readonly measures: MeasureStore,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap() {
    const present = new Set((await this.measures.all()).map(({ _id }) => _id));
    for (const { code, content } of referenceMeasures().filter((measure) => !present.has(measure.code)))
      await this.measures.create(code, secretariat, mapMeasure(code, content, secretariat, this.clock.now()));
  }
}
