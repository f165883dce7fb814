import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, ClaimDecision, EvidenceClaim } from '@digital-customs/contracts';
import { Allow, By, Clock } from '@digital-customs/platform';
import { KnownPractices } from '../next-steps/known-practices.js';
import { decide, viewOf } from './claim.js';
import { ClaimStore } from './claim.store.js';

@ApiTags('maturity')
@Controller('maturity/evidence-claims/:id/decision')
export class DecideClaim {
  constructor(
    private readonly claims: ClaimStore,
    private readonly practices: KnownPractices,
    private readonly clock: Clock,
  ) {}

  /** A curator confirms that the practice shows the level, or refuses with a reason. */
  @Post()
  @Allow('claim.decide')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: EvidenceClaim })
  async decide(
    @Param('id') id: string,
    @Body({ schema: ClaimDecision }) given: ClaimDecision,
    @By() actor: Actor,
  ): Promise<EvidenceClaim> {
    const { practice } = await this.claims.load(id);
    if (given.decision === 'confirm') await this.practices.require(practice, actor);
    return viewOf(await this.claims.change(id, actor, (claim) => decide(claim, given, this.clock.now())));
  }
}
