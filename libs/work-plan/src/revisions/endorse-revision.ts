import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@digital-customs/platform/openapi';
import {
  type Actor,
  DomainError,
  NewEndorsement,
  PlanRevision,
  planRevisionEndorsed,
} from '@digital-customs/contracts';
import { Allow, By, changed, Clock } from '@digital-customs/platform';
import type { z } from 'zod';
import { recorded } from '../decisions/decision.js';
import { announcements, planPage } from '../plans/announcements.js';
import { setOf } from '../plans/plan.js';
import { type OpenPlan, PlanBook } from '../plans/plan-book.js';
import { PlanStore } from '../plans/plan.store.js';
import { requireEndorsing } from '../plans/references.js';
import { RevisionParts } from '../plans/revision-parts.js';
import { Drafts } from './drafts.js';

@ApiTags('work-plan')
@Controller('work-plans/:period/draft/endorsement')
export class EndorseRevision {
  constructor(
    private readonly book: PlanBook,
    private readonly plans: PlanStore,
    private readonly parts: RevisionParts,
    private readonly drafts: Drafts,
    private readonly clock: Clock,
  ) {}

  /** Makes the drafted revision current, by the decision of a body that decides on the plan or steers it. */
  @Post()
  @Allow('plan-revision.endorse')
  @ApiCreatedResponse({ standardSchema: PlanRevision })
  async endorse(
    @Param('period') period: string,
    @Body({ schema: NewEndorsement }) given: NewEndorsement,
    @By() actor: Actor,
  ): Promise<z.infer<typeof PlanRevision>> {
    const opened = await this.book.open(period);
    requireEndorsing(opened.plan.frame, given.body);
    const { draft, entries, after } = await this.drafts.open(opened);
    const { number, proposals } = draft;
    const set = setOf(period, number, draft.id);
    await this.parts.write(set, entries);
    const endorsement = this.endorsement(opened, given, number, actor);
    const changes = entries.length;
    const { titles } = opened.plan.frame;
    const told = { period, revision: number, titles, decision: endorsement.id, changes, proposals };
    await this.plans.change(period, actor, (plan) => {
      if (plan.draft?.id !== draft.id)
        throw new DomainError(
          'work-plan.no-draft',
          'The draft was given up or endorsed meanwhile. Load the plan again.',
        );
      const revisions = [...plan.revisions, { number, set, changes, proposals, endorsement }];
      return changed(
        { ...plan, current: number, revisions, draft: null },
        ...announcements(period, after, entries),
        planRevisionEndorsed({ ...told, url: planPage(period) }),
      );
    });
    return { number, changes, proposals, endorsement };
  }

  private endorsement({ plan }: OpenPlan, { titles, ...source }: NewEndorsement, number: number, actor: Actor) {
    const usual = { en: `Revision ${number} endorsed`, fr: `Révision ${number} approuvée` };
    const decision = { ...source, kind: 'endorsement' as const, titles: { ...usual, ...titles } };
    const more = { tasks: [], topics: [], action: '' };
    return recorded(`${plan._id}-r${number}`, { ...decision, ...more }, actor, this.clock.now(), { revision: number });
  }
}
