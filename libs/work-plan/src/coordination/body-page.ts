import type { BodyPage, PlanBody } from '@digital-customs/contracts';
import { resolved } from '../plans/content.js';
import { addMonths } from '../plans/months.js';
import { briefOf, type Overview } from '../tasks/overview.js';

type Row = Overview['rows'][number];
const shown = 100;
const aheadMonths = 3;

/** What a body has to know: its tasks, what is due, who waits for whom, and what others do beside it. */
export function bodyPage(overview: Overview, body: PlanBody, opinions: BodyPage['opinions']): BodyPage {
  const { rows, content, at } = overview;
  const byId = new Map(rows.map((row) => [row.task.id, row]));
  const isOwn = ({ task }: Row) => task.content.bodies.includes(body.code);
  const own = rows.filter(isOwn);
  const leads = own.filter(({ task }) => task.content.lead === body.code);
  const supports = own.filter(({ task }) => task.content.lead !== body.code);
  const due = own.filter(({ standing }) => isDue(standing, addMonths(at, aheadMonths))).sort(byDue);
  const topics = new Set(own.map(({ task }) => task.topic));
  const beside = rows.filter((row) => topics.has(row.task.topic) && !isOwn(row));
  const needs = ({ task }: Row) =>
    task.content.dependsOn.flatMap((code) => byId.get(resolved(content, code)?.id ?? '') ?? []);
  const waiting = new Map<Row, Row[]>();
  for (const row of rows)
    for (const needed of needs(row))
      if (!isOwn(row) && isOwn(needed)) waiting.set(needed, [...(waiting.get(needed) ?? []), row]);
  return {
    body,
    leads: briefs(leads),
    supports: briefs(supports),
    due: briefs(due),
    waitedFor: [...waiting].slice(0, shown).map(([task, others]) => ({ task: briefOf(task), waiting: briefs(others) })),
    waitsFor: own
      .map((row) => ({ row, open: needs(row).filter(({ standing }) => standing.status !== 'delivered') }))
      .filter(({ open }) => open.length > 0)
      .slice(0, shown)
      .map(({ row, open }) => ({ task: briefOf(row), open: briefs(open) })),
    beside: briefs(beside),
    opinions,
    totals: { leads: leads.length, supports: supports.length, due: due.length, beside: beside.length },
    at,
    revision: content.revision,
  };
}

const briefs = (rows: Row[]) => rows.slice(0, shown).map(briefOf);
const isDue = ({ due, status, overdue }: Row['standing'], until: string) =>
  overdue || (due !== null && due <= until && status !== 'delivered');
const byDue = (one: Row, other: Row) => ((one.standing.due ?? '') < (other.standing.due ?? '') ? -1 : 1);
