import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Actor } from '@digital-customs/contracts';
import { Clock } from '@digital-customs/platform';
import { ModelBook } from '../models/model-book.js';
import { open } from './round.js';
import { RoundStore } from './round.store.js';

const secretariat: Actor = { id: 'secretariat', name: 'Secretariat', grants: [{ role: 'secretariat' }] };

/** Opens the first round, of the year of the first start, so that Members can begin at once. */
@Injectable()
export class FirstRound implements OnApplicationBootstrap {
  private opened?: Promise<void>;

  constructor(
    @Inject(ModelBook) private readonly book: ModelBook,
    @Inject(RoundStore) private readonly rounds: RoundStore,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  onApplicationBootstrap() {
    return this.ensure();
  }

  /** Once, whoever asks first. */
  ensure(): Promise<void> {
    this.opened ??= this.open();
    return this.opened;
  }

  private async open() {
    if ((await this.rounds.list()).length > 0) return;
    const now = this.clock.now();
    const code = String(now.getUTCFullYear());
    await this.rounds.create(code, secretariat, open(code, await this.book.versionInForce(), now));
  }
}
