import type { Actor, NewPlanDecision, PlanDecision } from '@digital-customs/contracts';
import { planDecisionRecorded } from '@digital-customs/contracts';
import { type Change, changed } from '@digital-customs/platform';

/** A decision or guidance on a plan; recorded once and not changed. */
export interface Decision {
  period: string;
  decision: PlanDecision;
}
export const decisionFields = ['period', 'decision'] as const;

export const personOf = ({ id, name }: Actor) => ({ id: id ?? '', name });

export const decisionPage = (period: string) => `/work-plans/${period}/decisions`;

/** What is recorded of a decision, whoever keeps it. */
export const recorded = (
  id: string,
  given: NewPlanDecision,
  by: Actor,
  at: Date,
  more: Partial<Pick<PlanDecision, 'proposal' | 'revision'>> = {},
): PlanDecision => ({
  ...given,
  id,
  proposal: null,
  revision: null,
  ...more,
  by: personOf(by),
  recordedAt: at.toISOString(),
});

export function record(id: string, period: string, given: NewPlanDecision, by: Actor, at: Date): Change<Decision> {
  return changed(
    { period, decision: recorded(id, given, by, at) },
    planDecisionRecorded({ ...given, id, period, proposal: null, url: decisionPage(period) }),
  );
}
