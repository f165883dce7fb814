import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, NewProposalComment, ProposalView } from '@digital-customs/contracts';
import { Allow, By, Clock, OnceKey } from '@digital-customs/platform';
import type { z } from 'zod';
import { comment } from './proposal.js';
import { ProposalStore } from './proposal.store.js';
import { proposalView } from './proposal-view.js';

@ApiTags('work-plan')
@Controller('work-plans/:period/proposals/:id/comments')
export class CommentOnProposal {
  constructor(
    private readonly proposals: ProposalStore,
    private readonly clock: Clock,
  ) {}

  /** Says something about a proposal that is not decided yet. */
  @Post()
  @Allow('proposal.make')
  @ApiCreatedResponse({ standardSchema: ProposalView })
  async comment(
    @Param('period') period: string,
    @Param('id') id: string,
    @Body({ schema: NewProposalComment }) { text }: z.infer<typeof NewProposalComment>,
    @By() actor: Actor,
    @OnceKey() once?: string,
  ): Promise<ProposalView> {
    await this.proposals.of(period, id);
    const stored = await this.proposals.change(
      id,
      actor,
      (proposal) => comment(proposal, text, actor, this.clock.now()),
      { ...(once && { once }) },
    );
    return proposalView(stored, actor);
  }
}
