import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, BodyPage, DomainError, isAllowed, PlanQuery } from '@digital-customs/contracts';
import { Allow, By } from '@digital-customs/platform';
import { ProposalStore } from '../proposals/proposal.store.js';
import { Overviews } from '../tasks/overview.js';
import { bodyPage } from './body-page.js';

const shownProposals = 100;

@ApiTags('work-plan')
@Controller('work-plans/:period/bodies/:code')
export class ReadBody {
  constructor(
    private readonly overviews: Overviews,
    private readonly proposals: ProposalStore,
  ) {}

  /** A body’s own page: its tasks, what is due, what waits for it, and what others do beside it. */
  @Get()
  @Allow('work-plan.read')
  @ApiOkResponse({ standardSchema: BodyPage })
  async read(
    @Param('period') period: string,
    @Param('code') code: string,
    @Query({ schema: PlanQuery }) query: PlanQuery,
    @By() actor: Actor,
  ): Promise<BodyPage> {
    const overview = await this.overviews.of(period, query);
    const body = overview.frame.bodies.find((one) => one.code === code);
    if (!body) throw new DomainError('work-plan.body-not-found', 'See the plan for its bodies.');
    const wait = { period, stage: 'open', 'subject.bodies': code, 'opinions.body': { $ne: code } };
    const open = isAllowed(actor, 'proposal.read') ? await this.proposals.page(wait, undefined, shownProposals) : [];
    return bodyPage(
      overview,
      body,
      open.slice(0, shownProposals).map(({ _id: id, subject: { titles } }) => ({ id, titles })),
    );
  }
}
