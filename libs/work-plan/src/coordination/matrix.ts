import type { PlanMatrix } from '@digital-customs/contracts';
import type { Overview } from '../tasks/overview.js';

type Cell = PlanMatrix['unassigned'][number];
const shownCodes = 30;

/** Bodies or goals by topics; a task with several counts in each. Cells without tasks are there too. */
export function matrixOf({ frame, content, rows: tasks, at }: Overview, by: 'bodies' | 'goals'): PlanMatrix {
  const topics = [...content.topics.values()];
  const cells = new Map<string, Cell>();
  const none = '';
  for (const { task, standing } of tasks) {
    const held = by === 'bodies' ? task.content.bodies : task.content.goals;
    for (const row of held.length ? held : [none]) {
      const cell = cellAt(cells, row, task.topic);
      cell.tasks += 1;
      if (by === 'bodies' && task.content.lead === row) cell.lead += 1;
      if (standing.overdue) cell.overdue += 1;
      if (cell.codes.length < shownCodes) cell.codes.push(task.code);
    }
  }
  const rows = frame[by].map(({ code, titles }) => {
    const own = topics.map((topic) => cellAt(cells, code, topic.code));
    return { code, titles, tasks: own.reduce((sum, cell) => sum + cell.tasks, 0), cells: own };
  });
  return {
    topics: topics.map(({ code, content: { titles } }) => ({ code, titles })),
    rows,
    unassigned: by === 'goals' ? topics.map(({ code }) => cellAt(cells, none, code)) : [],
    empty: rows.reduce((sum, row) => sum + row.cells.filter((cell) => cell.tasks === 0).length, 0),
    revision: content.revision,
    at,
  };
}

function cellAt(cells: Map<string, Cell>, row: string, topic: string): Cell {
  const key = `${row}\n${topic}`;
  const cell = cells.get(key) ?? { topic, tasks: 0, lead: 0, overdue: 0, codes: [] };
  cells.set(key, cell);
  return cell;
}
