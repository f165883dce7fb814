import type { PlanChange } from '@digital-customs/contracts';
import { type Content, type Task, taskOf } from '../plans/content.js';

/** What a change replaces: fields of tasks by the task's id; `*` for a task as a whole. */
export type Touched = { task: string; field: string };

export function touchedBy(change: PlanChange, content: Content): Touched[] {
  const at = (code: string, ...fields: string[]) => {
    const task = taskOf(content, code);
    return task ? fields.map((field) => ({ task: task.id, field })) : [];
  };
  switch (change.kind) {
    case 'edit-task': {
      const { texts, ...rest } = change.edit;
      const fields = Object.entries(rest).flatMap(([field, value]) => (value === undefined ? [] : [field]));
      return at(change.task, ...fields, ...Object.keys(texts ?? {}).map((language) => `texts.${language}`));
    }
    case 'retime-task':
      return at(change.task, 'timeline', ...(change.reportEvery === undefined ? [] : ['reportEvery']));
    case 'move-task':
      return at(change.task, 'topic');
    case 'drop-task':
      return at(change.task, '*');
    case 'merge-tasks':
      return change.tasks.flatMap((code) => at(code, '*'));
    default:
      return [];
  }
}

/** Whether two changes replace the same thing, so that the later would undo the earlier unseen. */
export const meet = (one: Touched, other: Touched) =>
  one.task === other.task && (one.field === other.field || one.field === '*' || other.field === '*');

/** The tasks of which the fields touched have changed from one revision to another. */
export function changedSince(touched: readonly Touched[], base: Content, current: Content): string[] {
  if (base.revision === current.revision) return [];
  const stale = touched.filter(({ task, field }) => {
    const [before, after] = [base.tasks.get(task), current.tasks.get(task)];
    return before !== after && JSON.stringify(valueOf(before, field)) !== JSON.stringify(valueOf(after, field));
  });
  return [...new Set(stale.map(({ task }) => current.tasks.get(task)?.code ?? task))];
}

function valueOf(task: Task | undefined, field: string): unknown {
  if (!task || field === '*') return task;
  if (field === 'topic') return task.topic;
  if (field.startsWith('texts.')) return task.content.texts[field.slice(6) as 'en'];
  return task.content[field as keyof Task['content']];
}
