import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import {
  type Actor,
  DomainError,
  NewProposalDecision,
  type PlanChange,
  ProposalView,
} from '@digital-customs/contracts';
import { Allow, By, Clock, OnceKey } from '@digital-customs/platform';
import { PlanBook } from '../plans/plan-book.js';
import { requireBodies } from '../plans/references.js';
import { entriesOf } from './apply-change.js';
import { decide, type Proposal } from './proposal.js';
import { ProposalStore } from './proposal.store.js';
import { proposalView } from './proposal-view.js';

@ApiTags('work-plan')
@Controller('work-plans/:period/proposals/:id/decision')
export class DecideProposal {
  constructor(
    private readonly book: PlanBook,
    private readonly proposals: ProposalStore,
    private readonly clock: Clock,
  ) {}

  /** Records a body’s decision on a proposal: accepted, accepted as amended, or declined. It is final. */
  @Post()
  @Allow('proposal.decide')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: ProposalView })
  async decide(
    @Param('period') period: string,
    @Param('id') id: string,
    @Body({ schema: NewProposalDecision }) given: NewProposalDecision,
    @By() actor: Actor,
    @OnceKey() once?: string,
  ): Promise<ProposalView> {
    const { plan, content } = await this.book.open(period);
    const proposal = await this.proposals.of(period, id);
    requireBodies(plan.frame, [given.decision.body], 'decision.body');
    const accepted = acceptedChange(proposal, given);
    if (accepted && !proposal.decided) entriesOf(content, plan.frame, accepted);
    const stored = await this.proposals.change(
      id,
      actor,
      (current) => decide(current, given, accepted, actor, this.clock.now()),
      { ...(once && { once }) },
    );
    return proposalView(stored, actor);
  }
}

function acceptedChange({ change }: Proposal, { outcome, change: amended }: NewProposalDecision): PlanChange | null {
  if (outcome === 'decline') return null;
  if (outcome === 'accept') return change;
  if (amended?.kind === change.kind) return amended;
  const message = amended ? `An amendment stays of the kind ${change.kind}.` : 'Send the amended change too.';
  throw new DomainError('work-plan.amendment-missing', message, {
    errors: [{ path: 'change', code: amended ? 'another-kind' : 'missing', message }],
  });
}
