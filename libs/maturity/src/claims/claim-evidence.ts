import { Body, Controller, Delete, Get, Header, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import {
  type Actor,
  EvidenceClaim,
  EvidenceClaimList,
  EvidenceClaimQuery,
  hasRole,
  membersOf,
  NewEvidenceClaim,
} from '@digital-customs/contracts';
import { Allow, By, Clock } from '@digital-customs/platform';
import type { z } from 'zod';
import { AssessmentStore } from '../assessments/assessment.store.js';
import { ConsentStore } from '../consents/consent.store.js';
import { ModelBook } from '../models/model-book.js';
import { KnownPractices } from '../next-steps/known-practices.js';
import { claim, claimId, isTold, viewOf, withdraw } from './claim.js';
import { ClaimStore } from './claim.store.js';

@ApiTags('maturity')
@Controller('maturity/evidence-claims')
export class ClaimEvidence {
  constructor(
    private readonly claims: ClaimStore,
    private readonly assessments: AssessmentStore,
    private readonly models: ModelBook,
    private readonly practices: KnownPractices,
    private readonly consents: ConsentStore,
    private readonly clock: Clock,
  ) {}

  /** Lets a practice that is evidence of an approved answer be shown as practised at that level, once a curator has confirmed it. */
  @Post()
  @Allow('consent.manage')
  @ApiCreatedResponse({ standardSchema: EvidenceClaim })
  async claim(
    @Body({ schema: NewEvidenceClaim }) { assessment, ...given }: z.infer<typeof NewEvidenceClaim>,
    @By() actor: Actor,
  ): Promise<EvidenceClaim> {
    const stored = await this.assessments.load(assessment);
    const titles = (await this.practices.byId([given.practice], actor)).get(given.practice)?.titles ?? {};
    const change = claim(stored, await this.models.of(stored.model), given, titles, actor, this.clock.now());
    await this.practices.require(given.practice, actor);
    const id = claimId(stored.member, given.criterion, given.practice);
    const found = await this.claims.find(id);
    if (!found) return viewOf(await this.claims.create(id, actor, change));
    const again = found.status === 'waiting' || found.status === 'confirmed';
    return viewOf(again ? found : await this.claims.change(id, actor, () => change));
  }

  /** Confirmed ones, as far as the reader may see the practice and the Member shows its level to somebody or has said nothing; those that wait are the curators’ queue and the Member’s own. */
  @Get()
  @Allow('maturity.read')
  @Header('Cache-Control', 'private, no-store')
  @ApiOkResponse({ standardSchema: EvidenceClaimList })
  async list(
    @Query({ schema: EvidenceClaimQuery }) { status, segment, practice }: z.infer<typeof EvidenceClaimQuery>,
    @By() actor: Actor,
  ): Promise<z.infer<typeof EvidenceClaimList>> {
    const [found, consents] = await Promise.all([this.claims.list(status, { segment, practice }), this.consents.all()]);
    const known = await this.practices.byId(
      found.map(({ practice }) => practice),
      actor,
    );
    const own = membersOf(actor);
    const isCurator = status !== 'any' && hasRole(actor, 'curator');
    const seen = found.filter((one) =>
      status === 'confirmed'
        ? known.has(one.practice) && (own.includes(one.member) || isTold(one, consents.get(one.member)))
        : own.includes(one.member) || (isCurator && known.has(one.practice)),
    );
    return { items: seen.map(viewOf) };
  }

  /** Takes it back; it is shown to nobody from then on. */
  @Delete(':id')
  @Allow('consent.manage')
  @ApiOkResponse({ standardSchema: EvidenceClaim })
  async withdraw(@Param('id') id: string, @By() actor: Actor): Promise<EvidenceClaim> {
    return viewOf(await this.claims.change(id, actor, (stored) => withdraw(stored, actor)));
  }
}
