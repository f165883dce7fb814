import type { Entry } from '../plans/content.js';
import type { Plan } from '../plans/plan.js';
import type { Reasons } from './difference.js';

/** What led from one revision to another, in either direction. */
export function reasonsBetween(plan: Plan, entries: readonly Entry[][], from: number, to: number): Reasons[] {
  const [low, high] = from < to ? [from, to] : [to, from];
  return plan.revisions.slice(low, high).map(({ number, endorsement }) => {
    const { body, session, date, agendaItem, document } = endorsement;
    return {
      number,
      entries: entries[number - 1] ?? [],
      endorsement: { body, session, date, agendaItem, document },
    };
  });
}
