import { DomainError, type ImportView, type PlanChange, type TaskContent, TaskEdit } from '@digital-customs/contracts';
import type { Column } from '../documents/sheet.js';
import { applied, type Content, type Frame, standing, taskOf } from '../plans/content.js';
import { entriesOf } from '../proposals/apply-change.js';
import { changedSince, touchedBy } from '../proposals/touched.js';
import { type CellProblem, columnOf, parseRow } from './parse-row.js';
import { cellOf, type ReadSheet } from './read-sheet.js';

type Found = Pick<ImportView, 'changes' | 'problems' | 'absent'>;
const mostChanges = 500;

/** What a sheet would change of the revision it came from, each change tried on the revision in force. Pure. */
export function changesIn({ rows }: ReadSheet, base: Content, current: Content, frame: Frame): Found {
  const found: Found = { changes: [], problems: [], absent: [] };
  const seen = new Set<string>();
  let interim = current;
  for (const { row, cells } of rows) {
    const problem = ({ column, code, message }: CellProblem) =>
      found.problems.push({ row, column, cell: cellOf(column, row), code, message });
    const code = cells.Code || null;
    const task = code ? taskOf(base, code) : undefined;
    const id = task?.id ?? '';
    if (code && (!task || task.ended || seen.has(id))) {
      problem(
        seen.has(id)
          ? named('twice', `${code} is in the sheet twice.`)
          : named('unknown-task', `The plan has no task ${code}.`),
      );
      continue;
    }
    if (task) seen.add(id);
    const parsed = parseRow(cells, task?.content);
    if ('problems' in parsed) {
      parsed.problems.forEach(problem);
      continue;
    }
    for (const change of task
      ? changesOf(task.code, task.topic, task.content, cells.Topic, parsed.content)
      : [{ kind: 'add-task' as const, topic: cells.Topic, content: parsed.content }]) {
      const tried = attempt(change, base, current, interim, frame);
      if ('column' in tried) problem(tried);
      else {
        interim = applied(interim, interim.revision, tried.entries);
        found.changes.push({ row, code, change });
      }
    }
  }
  if (found.changes.length > mostChanges)
    found.problems.push({
      row: 1,
      column: 'Code',
      cell: 'A1',
      code: 'too-many',
      message: `A sheet may change ${mostChanges} things at once.`,
    });
  found.absent = standing(base).flatMap((task) => (seen.has(task.id) ? [] : [task.code]));
  return found;
}

const named = (code: string, message: string, column: Column = 'Code'): CellProblem => ({ column, code, message });

function changesOf(
  code: string,
  topic: string,
  before: TaskContent,
  newTopic: string,
  after: TaskContent,
): PlanChange[] {
  const same = (field: keyof TaskContent) => JSON.stringify(before[field]) === JSON.stringify(after[field]);
  const edited = (Object.keys(TaskEdit.shape) as (keyof TaskEdit)[]).filter((field) => !same(field));
  const edit = Object.fromEntries(
    edited.map((field) => [field, field === 'texts' ? textsChanged(before, after) : after[field]]),
  );
  return [
    ...(edited.length ? [{ kind: 'edit-task' as const, task: code, edit }] : []),
    ...(same('timeline') && same('reportEvery')
      ? []
      : [{ kind: 'retime-task' as const, task: code, timeline: after.timeline, reportEvery: after.reportEvery }]),
    ...(newTopic === topic ? [] : [{ kind: 'move-task' as const, task: code, topic: newTopic }]),
  ];
}

const textsChanged = (before: TaskContent, after: TaskContent): TaskContent['texts'] =>
  Object.fromEntries(
    Object.entries(after.texts).filter(
      ([language, text]) => JSON.stringify(before.texts[language as 'en']) !== JSON.stringify(text),
    ),
  );

function attempt(change: PlanChange, base: Content, current: Content, interim: Content, frame: Frame) {
  const stale = changedSince(touchedBy(change, current), base, current);
  if (stale.length)
    return named('stale', `Revision ${current.revision} changed ${stale.join(', ')} after the sheet was exported.`);
  try {
    return { entries: entriesOf(interim, frame, change) };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const path = error.more.errors?.[0]?.path;
    const column = error.code === 'work-plan.topic-not-found' ? 'Topic' : path ? columnOf(path.split('.')) : 'Code';
    return named(error.code.replace('work-plan.', ''), error.message, column);
  }
}
