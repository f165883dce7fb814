import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import {
  type Actor,
  DomainError,
  membersOf,
  type Peer,
  PeerList,
  peerPresets,
  PeersQuery,
  readerTokens,
  segments,
} from '@digital-customs/contracts';
import { Allow, By } from '@digital-customs/platform';
import type { z } from 'zod';
import { ProfileStore } from '../profiles/profile.store.js';
import { LevelsShown } from './levels-shown.js';
import { peersOf } from './similarity.js';

@ApiTags('maturity')
@Controller('maturity/peers')
export class ListPeers {
  constructor(
    private readonly levels: LevelsShown,
    private readonly profiles: ProfileStore,
  ) {}

  /**
   * The Members most like one, with the reasons, and the levels that each of them shows to the reader; those that the Member has picked itself come
   * first. Only levels shown to the reader enter the likeness, and what Members declare is for Members.
   */
  @Get()
  @Allow('maturity.read')
  @Header('Cache-Control', 'private, no-store')
  @ApiOkResponse({ standardSchema: PeerList })
  async list(
    @Query({ schema: PeersQuery }) { member, limit, preset, ...given }: z.infer<typeof PeersQuery>,
    @By() actor: Actor,
  ): Promise<z.infer<typeof PeerList>> {
    const weights = { ...peerPresets[preset], ...given };
    if (Object.values(weights).every((weight) => weight === 0))
      throw new DomainError('maturity.no-weight', 'Give at least one attribute a weight above 0.');
    const [{ round, shown, synthetic }, profiles] = await Promise.all([
      this.levels.lastClosed(actor),
      readerTokens(actor).includes('members') ? this.profiles.all() : new Map<string, never>(),
    ]);
    const known = (code: string) => ({
      levels: shown.get(code) ?? {},
      trade: profiles.get(code)?.trade ?? null,
      priorities: profiles.get(code)?.priorities ?? {},
    });
    const levelsOf = (code: string): Peer['levels'] =>
      segments.flatMap(({ code: segment }) => {
        const level = shown.get(code)?.[segment];
        return level === undefined ? [] : [{ segment, level, round: round! }];
      });
    const isMadeUp = (code: string) =>
      (profiles.get(code)?.synthetic ?? false) || (levelsOf(code).length > 0 && synthetic.has(code));
    const picks = membersOf(actor).includes(member) ? (profiles.get(member)?.picks ?? []) : [];
    const everybody = peersOf(member, weights, Infinity, known);
    const chosen = [
      ...everybody.filter((peer) => picks.includes(peer.member)),
      ...everybody.filter((peer) => !picks.includes(peer.member)).slice(0, limit),
    ];
    return {
      weights,
      items: chosen.map((peer) => ({
        ...peer,
        levels: levelsOf(peer.member),
        picked: picks.includes(peer.member),
        synthetic: isMadeUp(peer.member),
      })),
    };
  }
}
