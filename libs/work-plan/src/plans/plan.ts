import type { PlanDecision } from '@digital-customs/contracts';
import type { Frame } from './content.js';

/** A revision that was endorsed. Its entries lie in the parts of the set named; neither ever changes. */
export interface EndorsedRevision {
  number: number;
  set: string;
  changes: number;
  proposals: string[];
  endorsement: PlanDecision;
}

/** The next revision in the making: which accepted proposals it takes in. */
export interface Draft {
  id: string;
  number: number;
  proposals: string[];
  by: { id: string; name: string };
  at: string;
}

/** The plan of a period: what does not change, which revision is in force, and the one being drafted. */
export interface Plan {
  frame: Frame;
  current: number;
  revisions: EndorsedRevision[];
  draft: Draft | null;
}
export const planFields = ['frame', 'current', 'revisions', 'draft'] as const;

export const setOf = (period: string, number: number, draft: string) => `${period}/${number}/${draft}`;
