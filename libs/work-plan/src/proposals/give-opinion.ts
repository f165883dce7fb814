import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, NewOpinion, ProposalView } from '@digital-customs/contracts';
import { Allow, By, Clock } from '@digital-customs/platform';
import { opine } from './proposal.js';
import { ProposalStore } from './proposal.store.js';
import { proposalView } from './proposal-view.js';

@ApiTags('work-plan')
@Controller('work-plans/:period/proposals/:id/opinions')
export class GiveOpinion {
  constructor(
    private readonly proposals: ProposalStore,
    private readonly clock: Clock,
  ) {}

  /** Gives the opinion of a body concerned, by its secretary; the latest one counts. */
  @Post()
  @Allow('proposal.opine')
  @ApiCreatedResponse({ standardSchema: ProposalView })
  async opine(
    @Param('period') period: string,
    @Param('id') id: string,
    @Body({ schema: NewOpinion }) given: NewOpinion,
    @By() actor: Actor,
  ): Promise<ProposalView> {
    await this.proposals.of(period, id);
    const stored = await this.proposals.change(id, actor, (proposal) =>
      opine(proposal, given, actor, this.clock.now()),
    );
    return proposalView(stored, actor);
  }
}
