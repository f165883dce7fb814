import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Actor } from '@digital-customs/contracts';
import { Clock } from '@digital-customs/platform';
import { referenceInstruments } from '@digital-customs/reference-data';
import { addInstrument } from './instrument.js';
import { InstrumentStore } from './instrument.store.js';

const secretariat: Actor = { id: 'secretariat', name: 'Secretariat', grants: [{ role: 'secretariat' }] };

/** Puts what the Work Plan names into the register. What is there stays as it is; a start cut short is completed by the next. */
@Injectable()
export class LoadInstruments implements OnApplicationBootstrap {
  constructor(
    @Inject(InstrumentStore) private readonly instruments: InstrumentStore,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap() {
    const present = new Set((await this.instruments.all()).map(({ _id }) => _id));
    for (const { code, content } of referenceInstruments().filter((entry) => !present.has(entry.code)))
      await this.instruments.create(code, secretariat, addInstrument(code, content, secretariat, this.clock.now()));
  }
}
