import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@digital-customs/contracts';
import { applied, type Content, type Entry } from '../plans/content.js';
import type { Draft } from '../plans/plan.js';
import { type OpenPlan, PlanBook } from '../plans/plan-book.js';
import { ProposalStore } from '../proposals/proposal.store.js';
import { draftOf } from './draft.js';

/** The entries and the content of a revision in the making. */
@Injectable()
export class Drafts {
  constructor(
    @Inject(PlanBook) private readonly book: PlanBook,
    @Inject(ProposalStore) private readonly proposals: ProposalStore,
  ) {}

  /** Throws conflicting-proposals. */
  async entries({ plan, content }: OpenPlan, ids: readonly string[]): Promise<Entry[]> {
    const proposals = await this.proposals.byIds(ids);
    const bases = new Map<number, Content>();
    for (const { base } of proposals)
      if (!bases.has(base)) bases.set(base, (await this.book.open(plan._id, base)).content);
    return draftOf(content, plan.frame, proposals, (revision) => bases.get(revision) ?? content);
  }

  /** Throws no-draft. */
  async open(opened: OpenPlan): Promise<{ draft: Draft; entries: Entry[]; after: Content }> {
    const { draft } = opened.plan;
    if (!draft) throw new DomainError('work-plan.no-draft', 'Draft the next revision from accepted proposals first.');
    const entries = await this.entries(opened, draft.proposals);
    return { draft, entries, after: applied(opened.content, draft.number, entries) };
  }
}
