import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, DomainError, type Peer, PeerList, PeersQuery } from '@digital-customs/contracts';
import { Allow, By } from '@digital-customs/platform';
import type { z } from 'zod';
import { Standings } from '../comparison/standings.js';
import { ConsentStore } from '../consents/consent.store.js';
import { maySeeLevel } from '../consents/consents.js';
import { RoundStore } from '../rounds/round.store.js';
import { peersOf } from './similarity.js';

@ApiTags('maturity')
@Controller('maturity/peers')
export class ListPeers {
  constructor(
    private readonly rounds: RoundStore,
    private readonly standings: Standings,
    private readonly consents: ConsentStore,
  ) {}

  /** The Members most like one, with the reasons, and the levels that each of them shows to the reader. */
  @Get()
  @Allow('maturity.read')
  @Header('Cache-Control', 'private, no-store')
  @ApiOkResponse({ standardSchema: PeerList })
  async list(
    @Query({ schema: PeersQuery }) { member, limit, ...weights }: z.infer<typeof PeersQuery>,
    @By() actor: Actor,
  ): Promise<z.infer<typeof PeerList>> {
    if (Object.values(weights).every((weight) => weight === 0))
      throw new DomainError('maturity.no-weight', 'Give at least one of region, language and group a weight above 0.');
    const round = (await this.rounds.list()).find(({ closedAt }) => closedAt !== null)?.code;
    const [standings, consents] = await Promise.all([
      round === undefined ? [] : this.standings.ofClosed(round),
      this.consents.all(),
    ]);
    const levelsOf = (code: string): Peer['levels'] =>
      (standings.find((standing) => standing.member === code)?.segments ?? []).flatMap(({ segment, level }) =>
        level !== null && maySeeLevel(consents.get(code)?.[segment], code, actor)
          ? [{ segment, level, round: round! }]
          : [],
      );
    return { items: peersOf(member, weights, limit).map((peer) => ({ ...peer, levels: levelsOf(peer.member) })) };
  }
}
