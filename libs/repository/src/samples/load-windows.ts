import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { type Actor } from '@digital-customs/contracts';
import { Clock } from '@digital-customs/platform';
import { sampleWindows } from '@digital-customs/reference-data';
import { servicesNamedBy } from '../e-services/service-words.js';
import { begin } from '../single-windows/single-window.js';
import { SingleWindowStore } from '../single-windows/single-window.store.js';

const researchUnit: Actor = { id: 'research-unit', name: 'Research Unit', grants: [{ role: 'curator' }] };

/** Enters the windows that documented practices describe; a record that is there, whoever began it, stays as it is. */
@Injectable()
export class LoadWindows implements OnApplicationBootstrap {
  private readonly logger = new Logger('Repository');

  constructor(
    @Inject(SingleWindowStore) private readonly windows: SingleWindowStore,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap() {
    const present = await this.windows.present();
    const missing = sampleWindows(servicesNamedBy).filter(({ member }) => !present.has(member));
    for (const { member, practices, cells } of missing) {
      const beginning = { member, practices, cells, audience: { kind: 'public' as const }, begun: `sources/${member}` };
      await this.windows.create(member, researchUnit, begin(beginning, researchUnit, this.clock.now()));
    }
    this.logger.debug(`${missing.length} documented Single Windows loaded`);
  }
}
