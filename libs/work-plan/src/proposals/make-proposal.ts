import { createHash, randomUUID } from 'node:crypto';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, DomainError, NewProposal, ProposalView } from '@digital-customs/contracts';
import { Allow, By, Clock, OnceKey } from '@digital-customs/platform';
import { PlanBook } from '../plans/plan-book.js';
import { entriesOf } from './apply-change.js';
import { propose } from './proposal.js';
import { ProposalStore } from './proposal.store.js';
import { proposalView } from './proposal-view.js';
import { subjectOf } from './subject.js';
import { changedSince, touchedBy } from './touched.js';

@ApiTags('work-plan')
@Controller('work-plans/:period/proposals')
export class MakeProposal {
  constructor(
    private readonly book: PlanBook,
    private readonly proposals: ProposalStore,
    private readonly clock: Clock,
  ) {}

  /** Proposes a change to the plan. 409 where the revision read is older than what it would change. */
  @Post()
  @Allow('proposal.make')
  @ApiCreatedResponse({ standardSchema: ProposalView })
  async make(
    @Param('period') period: string,
    @Body({ schema: NewProposal }) given: NewProposal,
    @By() actor: Actor,
    @OnceKey() once?: string,
  ): Promise<ProposalView> {
    const { plan, content } = await this.book.open(period);
    const base = await this.book.open(period, given.base);
    const stale = changedSince(touchedBy(given.change, content), base.content, content);
    if (stale.length)
      throw new DomainError(
        'work-plan.stale-revision',
        `Revision ${content.revision} changed ${stale.join(', ')}. Read it and propose again.`,
        { currentRevision: content.revision },
      );
    entriesOf(content, plan.frame, given.change);
    const id = once ? createHash('sha256').update(`${actor.id}\n${once}`).digest('hex').slice(0, 32) : randomUUID();
    const subject = subjectOf(given.change, content, plan.frame);
    const made = propose(id, period, given, subject, actor, this.clock.now());
    return proposalView(await this.proposals.create(id, actor, made), actor);
  }
}
