import { randomUUID } from 'node:crypto';
import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, DomainError, DraftView, NewRevisionDraft, RevisionDraft } from '@digital-customs/contracts';
import { Allow, By, changed, Clock } from '@digital-customs/platform';
import type { z } from 'zod';
import { personOf } from '../decisions/decision.js';
import { PlanBook } from '../plans/plan-book.js';
import { PlanStore } from '../plans/plan.store.js';
import { ProposalStore } from '../proposals/proposal.store.js';
import { compared, difference } from './difference.js';
import { Drafts } from './drafts.js';

const shown = 500;
/** What one document can tell of at the longest texts there can be. */
const mostProposals = 500;

@ApiTags('work-plan')
@Controller('work-plans/:period')
export class DraftRoutes {
  constructor(
    private readonly book: PlanBook,
    private readonly plans: PlanStore,
    private readonly proposals: ProposalStore,
    private readonly drafts: Drafts,
    private readonly clock: Clock,
  ) {}

  /** Drafts the next revision from accepted proposals: all that wait, or those named. */
  @Post('revisions')
  @Allow('plan-revision.draft')
  @ApiCreatedResponse({ standardSchema: RevisionDraft })
  async draft(
    @Param('period') period: string,
    @Body({ schema: NewRevisionDraft }) { proposals: wanted }: z.infer<typeof NewRevisionDraft>,
    @By() actor: Actor,
  ): Promise<z.infer<typeof RevisionDraft>> {
    const opened = await this.book.open(period);
    const taken = new Set(opened.plan.revisions.flatMap(({ proposals }) => proposals));
    const waiting = (await this.proposals.waiting(period)).map(({ _id }) => _id).filter((id) => !taken.has(id));
    const proposals = wanted ? waiting.filter((id) => wanted.includes(id)) : waiting.slice(0, mostProposals);
    requireAll(wanted ?? [], proposals);
    if (proposals.length === 0)
      throw new DomainError('work-plan.nothing-to-draft', 'Decide on proposals first, then draft a revision.');
    await this.drafts.entries(opened, proposals);
    const begun = { by: personOf(actor), at: this.clock.now().toISOString() };
    const { draft } = await this.plans.change(period, actor, (plan) => {
      if (plan.draft)
        throw new DomainError('work-plan.draft-exists', `Revision ${plan.draft.number} is being drafted.`);
      return changed({ ...plan, draft: { id: randomUUID(), number: plan.current + 1, proposals, ...begun } });
    });
    return { number: draft!.number, proposals, ...begun };
  }

  /** The revision in the making, compared with the one in force. */
  @Get('draft')
  @Allow('proposal.read')
  @ApiOkResponse({ standardSchema: DraftView })
  async read(@Param('period') period: string): Promise<z.infer<typeof DraftView>> {
    const opened = await this.book.open(period);
    const { draft, entries, after } = await this.drafts.open(opened);
    const { number, proposals, by, at } = draft;
    const pairs = compared(opened.content, after);
    const reasons = [{ number, entries, endorsement: null }];
    return {
      number,
      proposals,
      by,
      at,
      difference: { ...difference(opened.content, after, pairs, reasons, 0, shown), next: null },
    };
  }

  /** Gives the draft up; its proposals wait for another. */
  @Delete('draft')
  @Allow('plan-revision.draft')
  @HttpCode(204)
  @ApiNoContentResponse()
  async discard(@Param('period') period: string, @By() actor: Actor): Promise<void> {
    await this.plans.change(period, actor, (plan) => {
      if (!plan.draft) throw new DomainError('work-plan.no-draft', 'There is nothing to give up.');
      return changed({ ...plan, draft: null });
    });
  }
}

function requireAll(wanted: readonly string[], found: readonly string[]): void {
  const missing = wanted.filter((id) => !found.includes(id));
  if (missing.length === 0) return;
  throw new DomainError('work-plan.proposal-not-found', 'Name accepted proposals that no revision has taken in.', {
    errors: missing.map((id) => ({ path: 'proposals', code: 'not-waiting', message: `${id} does not wait.` })),
  });
}
