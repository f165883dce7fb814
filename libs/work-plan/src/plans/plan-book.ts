import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@digital-customs/contracts';
import type { Stored } from '@digital-customs/platform';
import { LRUCache } from 'lru-cache';
import { applied, type Content, type Entry, nothing } from './content.js';
import type { Plan } from './plan.js';
import { PlanStore } from './plan.store.js';
import { RevisionParts } from './revision-parts.js';

export interface OpenPlan {
  plan: Stored<Plan>;
  content: Content;
}

/** How many revisions are kept ready; others are made again from the entries. */
const readyRevisions = 24;

interface Pages {
  /** Of revision 1, 2, 3 and so on. */
  entries: Entry[][];
  ready: LRUCache<number, Content>;
}

/**
 * The plan at any revision. What is endorsed never changes, so it is read once and kept;
 * which revision is in force is asked of the plan each time.
 */
@Injectable()
export class PlanBook {
  private readonly books = new Map<string, Promise<Pages>>();

  constructor(
    @Inject(PlanStore) private readonly plans: PlanStore,
    @Inject(RevisionParts) private readonly parts: RevisionParts,
  ) {}

  /** At the revision in force unless another is named. Throws plan-not-found, revision-not-found. */
  async open(period: string, revision?: number): Promise<OpenPlan> {
    const plan = await this.plans.current(period);
    const number = revision ?? plan.current;
    if (number < 1 || number > plan.current)
      throw new DomainError('work-plan.revision-not-found', `The plan has revisions 1 to ${plan.current}.`);
    return { plan, content: contentAt(await this.pages(plan), number) };
  }

  /** What each revision changed, from the first to the one in force. */
  async entries(plan: Stored<Plan>): Promise<readonly Entry[][]> {
    return (await this.pages(plan)).entries;
  }

  private async pages(plan: Stored<Plan>): Promise<Pages> {
    const before =
      this.books.get(plan._id) ?? Promise.resolve({ entries: [], ready: new LRUCache({ max: readyRevisions }) });
    const next = before.then(async (pages: Pages) => {
      const missing = plan.revisions.slice(pages.entries.length);
      if (missing.length) pages.entries.push(...(await this.parts.read(missing.map(({ set }) => set))));
      return pages;
    });
    this.books.set(plan._id, next);
    next.catch(() => this.books.get(plan._id) === next && this.books.delete(plan._id));
    return next;
  }
}

function contentAt({ entries, ready }: Pages, revision: number): Content {
  const kept = ready.get(revision);
  if (kept) return kept;
  let from = revision - 1;
  while (from > 0 && !ready.has(from)) from--;
  // Over many revisions at once: what is copied for each step is copied once.
  const content = applied(ready.peek(from) ?? nothing, revision, entries.slice(from, revision).flat());
  ready.set(revision, content);
  return content;
}
