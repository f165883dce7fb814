import type { SteeringView } from '@digital-customs/contracts';
import { lineIn, type Overview } from '../tasks/overview.js';

type Row = Overview['rows'][number];
const shown = 500;

/** What the steering body looks after: delays, tasks on which nobody reported, results that nothing shows. */
export function steeringOf(overview: Overview): SteeringView {
  const { rows, summaries, at, content, frame } = overview;
  const summary = ({ task }: Row) => summaries.get(task.id);
  const delays = rows
    .filter(({ standing }) => standing.overdue || standing.status === 'delayed')
    .sort((one, other) => ((one.standing.due ?? '~') < (other.standing.due ?? '~') ? -1 : 1));
  const withoutReport = rows.filter((row) => !summary(row)?.reports);
  const withoutEvidence = rows.filter(
    (row) =>
      (row.standing.status === 'delivered' || row.task.content.collects) &&
      !summary(row)?.evidence &&
      !summary(row)?.waived,
  );
  const lists = { delays, withoutReport, withoutEvidence };
  const of = (list: Row[], body: string) => list.filter(({ task }) => task.content.bodies.includes(body)).length;
  const lines = (list: Row[]) => list.slice(0, shown).map((row) => lineIn(overview, row));
  return {
    delays: lines(delays),
    withoutReport: lines(withoutReport),
    withoutEvidence: lines(withoutEvidence),
    totals: {
      delays: delays.length,
      withoutReport: withoutReport.length,
      withoutEvidence: withoutEvidence.length,
    },
    bodies: frame.bodies.map(({ code }) => ({
      code,
      tasks: of(rows, code),
      delays: of(lists.delays, code),
      withoutReport: of(lists.withoutReport, code),
      withoutEvidence: of(lists.withoutEvidence, code),
    })),
    at,
    revision: content.revision,
  };
}
