import { Injectable } from '@nestjs/common';
import type { Actor } from '@digital-customs/contracts';
import { Standings } from '../comparison/standings.js';
import { ConsentStore } from '../consents/consent.store.js';
import { maySeeLevel } from '../consents/consents.js';
import { RoundStore } from '../rounds/round.store.js';
import type { Levels } from './levels.js';

/** The levels of the last closed round that Members show to a reader by name. Read anew each time: what is withdrawn is gone at once. */
@Injectable()
export class LevelsShown {
  constructor(
    private readonly rounds: RoundStore,
    private readonly standings: Standings,
    private readonly consents: ConsentStore,
  ) {}

  async lastClosed(): Promise<string | undefined> {
    return (await this.rounds.list()).find(({ closedAt }) => closedAt !== null)?.code;
  }

  async to(reader: Actor): Promise<Map<string, Levels>> {
    const round = await this.lastClosed();
    if (round === undefined) return new Map();
    const [standings, consents] = await Promise.all([this.standings.ofClosed(round), this.consents.all()]);
    return new Map(
      standings.map(({ member, segments }) => [
        member,
        Object.fromEntries(
          segments.flatMap(({ segment, level }) =>
            level !== null && maySeeLevel(consents.get(member)?.[segment], member, reader) ? [[segment, level]] : [],
          ),
        ),
      ]),
    );
  }
}
