import { Injectable } from '@nestjs/common';
import type { Actor } from '@digital-customs/contracts';
import { Standings } from '../comparison/standings.js';
import { ConsentStore } from '../consents/consent.store.js';
import { levelsSeenBy } from '../consents/consents.js';
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

  async to(reader: Actor): Promise<Map<string, Levels>> {
    return (await this.lastClosed(reader)).shown;
  }

  /** Also which round that is, and whose figures in it are made up. */
  async lastClosed(
    reader: Actor,
  ): Promise<{ round: string | undefined; shown: Map<string, Levels>; synthetic: ReadonlySet<string> }> {
    const round = (await this.rounds.list()).find(({ closedAt }) => closedAt !== null)?.code;
    if (round === undefined) return { round, shown: new Map(), synthetic: new Set() };
    const [{ standings }, consents] = await Promise.all([this.standings.ofClosed(round), this.consents.all()]);
    const sees = levelsSeenBy(reader);
    const shown = new Map(
      standings.map(({ member, segments }) => [
        member,
        Object.fromEntries(
          segments.flatMap(({ segment, level }) =>
            level !== null && sees(consents.get(member)?.[segment], member) ? [[segment, level]] : [],
          ),
        ),
      ]),
    );
    const synthetic = new Set(standings.flatMap((one) => (one.synthetic ? [one.member] : [])));
    return { round, shown, synthetic };
  }
}
