import { Inject, Injectable } from '@nestjs/common';
import type { PracticeContent } from '@digital-customs/contracts';
import { Clock } from '@digital-customs/platform';
import { Lapsing } from '../contributions/lapsing.js';
import { type Practice, practiceKind } from './practice-kind.js';
import { PracticeStore } from './practice.store.js';

@Injectable()
export class LapsePractices extends Lapsing<PracticeContent, Practice> {
  constructor(@Inject(PracticeStore) practices: PracticeStore, @Inject(Clock) clock: Clock) {
    super(practiceKind, practices, clock);
  }
}
