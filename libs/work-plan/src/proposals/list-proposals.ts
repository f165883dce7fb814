import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, ProposalPage, ProposalQuery, ProposalView } from '@digital-customs/contracts';
import { Allow, By, readCursor, writeCursor } from '@digital-customs/platform';
import type { z } from 'zod';
import { PlanBook } from '../plans/plan-book.js';
import { ProposalStore } from './proposal.store.js';
import { proposalView } from './proposal-view.js';

type Place = [at: string, id: string];

@ApiTags('work-plan')
@Controller('work-plans/:period/proposals')
export class ProposalRoutes {
  constructor(
    private readonly book: PlanBook,
    private readonly proposals: ProposalStore,
  ) {}

  /** Proposals to change the plan, the latest first. */
  @Get()
  @Allow('proposal.read')
  @ApiOkResponse({ standardSchema: ProposalPage })
  async list(
    @Param('period') period: string,
    @Query({ schema: ProposalQuery }) { cursor, limit, ...asked }: ProposalQuery,
    @By() actor: Actor,
  ): Promise<z.infer<typeof ProposalPage>> {
    await this.book.open(period);
    const query = { period, ...asked };
    const after = cursor ? readCursor<Place>(query, cursor) : undefined;
    const found = await this.proposals.page(filterOf(query), after, limit);
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return {
      items: items.map((proposal) => proposalView(proposal, actor)),
      next: found.length > limit && last ? writeCursor(query, [last.at, last._id]) : null,
    };
  }

  /** A proposal with its comments, opinions and decision. */
  @Get(':id')
  @Allow('proposal.read')
  @ApiOkResponse({ standardSchema: ProposalView })
  async read(@Param('period') period: string, @Param('id') id: string, @By() actor: Actor): Promise<ProposalView> {
    return proposalView(await this.proposals.of(period, id), actor);
  }
}

type Asked = Omit<ProposalQuery, 'cursor' | 'limit'> & { period: string };
const filterOf = ({ period, stage, kind, task, topic, body }: Asked) => ({
  period,
  ...(stage && { stage: { $in: stage } }),
  ...(kind && { 'change.kind': { $in: kind } }),
  ...(task && { 'subject.tasks': task }),
  ...(topic && { 'subject.topics': topic }),
  ...(body && { 'subject.bodies': { $in: body } }),
});
