import type { MeetingPack, PlanBody, PlanDecision } from '@digital-customs/contracts';
import { titlesOfTask } from '../plans/content.js';
import type { Plan } from '../plans/plan.js';
import type { Proposal } from '../proposals/proposal.js';
import type { Overview } from '../tasks/overview.js';

interface Before {
  body: PlanBody;
  overview: Overview;
  rows: Overview['rows'];
  open: (Proposal & { _id: string })[];
  recorded: PlanDecision[];
  plan: Plan;
}

/**
 * The decisions that a session is expected to take: a body that decides or steers, on open proposals and on the revision in
 * the making; any body, on its action items; and on collection tasks past their month with nothing to show.
 */
export function expectedOf({ body, overview, rows, open, recorded, plan }: Before): MeetingPack['expected'] {
  const { frame, draft } = plan;
  const decides = body.role !== 'works';
  const answered = new Set(recorded.map(({ action }) => action));
  return [
    ...(decides ? open : []).map(({ _id, subject }) => ({
      kind: 'proposal' as const,
      ref: _id,
      titles: subject.titles,
    })),
    ...(decides && draft ? [{ kind: 'endorsement' as const, ref: String(draft.number), titles: frame.titles }] : []),
    ...frame.actions
      .filter((action) => action.body === body.code && !answered.has(action.code))
      .map(({ code, titles }) => ({ kind: 'action' as const, ref: code, titles })),
    ...rows
      .filter(({ task, standing }) => task.content.collects && standing.overdue)
      .filter(({ task }) => {
        const summary = overview.summaries.get(task.id);
        return !summary?.evidence && !summary?.waived;
      })
      .map(({ task }) => ({ kind: 'waiver' as const, ref: task.code, titles: titlesOfTask(task.content) })),
  ];
}
