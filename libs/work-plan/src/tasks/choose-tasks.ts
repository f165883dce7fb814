import type { TaskQuery, TaskStatus } from '@digital-customs/contracts';
import type { Content, Frame, Task } from '../plans/content.js';
import type { MonthText } from '../plans/months.js';
import type { Summaries } from '../progress/progress.store.js';
import { type Standing, standingOf } from './standing.js';

export interface Chosen {
  task: Task;
  standing: Standing;
}

type Filters = Pick<
  TaskQuery,
  | 'body'
  | 'lead'
  | 'goal'
  | 'theme'
  | 'topic'
  | 'section'
  | 'status'
  | 'timeline'
  | 'due_before'
  | 'overdue'
  | 'collects'
  | 'q'
  | 'sort'
>;

const any = (wanted: readonly string[] | undefined, held: readonly string[]) =>
  !wanted || wanted.some((one) => held.includes(one));

/** The tasks that meet every filter, in the order asked for. Ended ones are left out unless `status` names `dropped`. */
export function chooseTasks(
  content: Content,
  frame: Frame,
  summaries: Summaries,
  at: MonthText,
  query: Filters,
): Chosen[] {
  const words = query.q?.toLowerCase().split(/\s+/).filter(Boolean) ?? [];
  const chosen: Chosen[] = [];
  for (const task of content.tasks.values()) {
    if (!(task.ended ? query.status?.includes('dropped') : true) || !matches(task, content, query, words)) continue;
    const standing = standingOf(task, frame, summaries.get(task.id), at);
    if (query.status && !query.status.includes(standing.status)) continue;
    if (query.due_before && !(standing.due && standing.due < query.due_before)) continue;
    if (query.overdue && (query.overdue === 'true') !== standing.overdue) continue;
    chosen.push({ task, standing });
  }
  return ordered(chosen, query.sort);
}

function matches({ content: task, topic, code }: Task, { topics }: Content, query: Filters, words: string[]): boolean {
  return (
    any(query.body, task.bodies) &&
    any(query.lead, [task.lead]) &&
    any(query.goal, task.goals) &&
    any(query.theme, task.themes) &&
    any(query.topic, [topic]) &&
    any(query.section, [topics.get(topic)?.content.section ?? '']) &&
    any(query.timeline, [task.timeline.kind]) &&
    (!query.collects || (query.collects === 'true') === (task.collects !== null)) &&
    (words.length === 0 || holds(words, code, Object.values(task.texts)))
  );
}

const holds = (words: string[], code: string, texts: { action: string; output: string }[]) => {
  const text = [code, ...texts.map(({ action, output }) => `${action} ${output}`)].join(' ').toLowerCase();
  return words.every((word) => text.includes(word));
};

const byUrgency: Record<TaskStatus, number> = {
  delayed: 0,
  'not-started': 1,
  'in-progress': 2,
  delivered: 3,
  dropped: 4,
};

function ordered(chosen: Chosen[], sort: Filters['sort']): Chosen[] {
  if (sort === 'due') return chosen.sort((one, other) => compare(one.standing.due ?? '~', other.standing.due ?? '~'));
  if (sort === 'status')
    return chosen.sort((one, other) => byUrgency[one.standing.status] - byUrgency[other.standing.status]);
  return chosen;
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
