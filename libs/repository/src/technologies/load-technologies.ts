import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Actor } from '@digital-customs/contracts';
import { technologyRecords } from '@digital-customs/reference-data';
import { describe, TechnologyStore } from './technology.store.js';

const editors: Actor = { id: null, name: 'Editors of this product', grants: [] };

/** Puts the vocabulary of technologies in its place at the first start. */
@Injectable()
export class LoadTechnologies implements OnApplicationBootstrap {
  constructor(@Inject(TechnologyStore) private readonly technologies: TechnologyStore) {}

  async onApplicationBootstrap() {
    const present = new Set((await this.technologies.all()).map(({ code }) => code));
    for (const [place, record] of technologyRecords().entries())
      if (!present.has(record.code)) await this.technologies.create(record.code, editors, describe(place, record));
  }
}
