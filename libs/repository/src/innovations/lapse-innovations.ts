import { Inject, Injectable } from '@nestjs/common';
import type { InnovationContent } from '@digital-customs/contracts';
import { Clock } from '@digital-customs/platform';
import { Lapsing } from '../contributions/lapsing.js';
import { type Innovation, innovationKind } from './innovation-kind.js';
import { InnovationStore } from './innovation.store.js';

@Injectable()
export class LapseInnovations extends Lapsing<InnovationContent, Innovation> {
  constructor(@Inject(InnovationStore) innovations: InnovationStore, @Inject(Clock) clock: Clock) {
    super(innovationKind, innovations, clock);
  }
}
