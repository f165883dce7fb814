import { Injectable } from '@nestjs/common';
import { type Actor, type Comparison, DomainError } from '@digital-customs/contracts';
import { ConsentStore } from '../consents/consent.store.js';
import { RoundStore } from '../rounds/round.store.js';
import { type Asked, compare, type Consented } from './compare.js';
import { RoundFigures } from './round-figures.js';
import { Standings } from './standings.js';

export interface Opened {
  /** Null where no round has been closed yet. */
  round: string | null;
  /** All closed rounds, the latest first. */
  closed: string[];
  figures: RoundFigures;
  consents: Consented;
}

/** How far a look over time goes back. */
export const mostRounds = 10;

/** What every view of the comparison is made from: one closed round, and who shows what at this moment. */
@Injectable()
export class ClosedRounds {
  constructor(
    private readonly rounds: RoundStore,
    private readonly standings: Standings,
    private readonly consents: ConsentStore,
  ) {}

  async open(wanted?: string): Promise<Opened> {
    const [rounds, consents] = await Promise.all([this.rounds.list(), this.consents.all()]);
    const closed = rounds.filter(({ closedAt }) => closedAt !== null).map(({ code }) => code);
    if (wanted && !closed.includes(wanted))
      throw new DomainError('maturity.round-not-found', 'Rounds are compared once they are closed.', { closed });
    const round = wanted ?? closed[0] ?? null;
    const figures = round === null ? new RoundFigures([]) : await this.standings.ofClosed(round);
    return { round, closed, figures, consents };
  }

  async compare(asked: Asked & { round?: string | undefined }, actor: Actor): Promise<Comparison> {
    const { round, closed, figures, consents } = await this.open(asked.round);
    return { round, rounds: closed, ...compare(figures, consents, asked, actor) };
  }

  /** Of the latest of these rounds, which are given the latest first; the first of them first. */
  figuresOf(closed: readonly string[], most: number): Promise<{ round: string; figures: RoundFigures }[]> {
    const rounds = closed.slice(0, most).toReversed();
    return Promise.all(rounds.map(async (round) => ({ round, figures: await this.standings.ofClosed(round) })));
  }
}
