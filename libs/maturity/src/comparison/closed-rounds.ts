import { Injectable } from '@nestjs/common';
import { type Actor, type Comparison, type Consents, DomainError } from '@digital-customs/contracts';
import { ConsentStore } from '../consents/consent.store.js';
import { RoundStore } from '../rounds/round.store.js';
import { type Asked, compare } from './compare.js';
import { type Standing, Standings } from './standings.js';

export interface Opened {
  /** Null where no round has been closed yet. */
  round: string | null;
  /** All closed rounds, the latest first. */
  closed: string[];
  standings: readonly Standing[];
  consents: ReadonlyMap<string, Consents['segments']>;
}

/** What every view of the comparison is made from: one closed round, and who shows what at this moment. */
@Injectable()
export class ClosedRounds {
  constructor(
    private readonly rounds: RoundStore,
    private readonly standings: Standings,
    private readonly consents: ConsentStore,
  ) {}

  async open(wanted?: string): Promise<Opened> {
    const closed = (await this.rounds.list()).filter(({ closedAt }) => closedAt !== null).map(({ code }) => code);
    if (wanted && !closed.includes(wanted))
      throw new DomainError('maturity.round-not-found', 'Rounds are compared once they are closed.', { closed });
    const round = wanted ?? closed[0] ?? null;
    const [standings, consents] = await Promise.all([
      round === null ? [] : this.standings.ofClosed(round),
      this.consents.all(),
    ]);
    return { round, closed, standings, consents };
  }

  async compare(asked: Asked & { round?: string | undefined }, actor: Actor): Promise<Comparison> {
    const { round, closed, standings, consents } = await this.open(asked.round);
    return { round, rounds: closed, group: asked.group, ...compare(standings, consents, asked, actor) };
  }
}
