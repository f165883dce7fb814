import type { Because, PlanBody, TaskContent, TopicContent } from '@digital-customs/contracts';

type Titles = PlanBody['titles'];

/** What stays the same over all revisions of a period's plan. `from` and `to` are its first and last month. */
export interface Frame {
  period: string;
  titles: Titles;
  label: string;
  from: string;
  to: string;
  source: string;
  goals: { code: string; titles: Titles }[];
  bodies: PlanBody[];
  sections: { code: string; titles: Titles }[];
  actions: { code: string; body: string; titles: Titles }[];
}

export interface Topic {
  code: string;
  number: number;
  content: TopicContent;
  /** The revision that last changed it. */
  since: number;
}

export interface Task {
  /** The first code it had; stays when the task moves. */
  id: string;
  code: string;
  topic: string;
  content: TaskContent;
  formerCodes: string[];
  since: number;
  ended: { kind: 'dropped' | 'merged'; into: string | null; revision: number } | null;
}

/** One thing as a revision states it, and the proposals that led to it. */
export type Entry =
  { kind: 'topic'; topic: Topic; because: Because[] } | { kind: 'task'; task: Task; because: Because[] };

/** The plan at one revision. Never changed; what two revisions have in common is the same object in both. */
export interface Content {
  revision: number;
  topics: ReadonlyMap<string, Topic>;
  /** By id, in the order of the plan. */
  tasks: ReadonlyMap<string, Task>;
  /** Ids by present and former codes. */
  ids: ReadonlyMap<string, string>;
}

export const nothing: Content = { revision: 0, topics: new Map(), tasks: new Map(), ids: new Map() };

/** The next revision's content. */
export function applied(before: Content, revision: number, entries: readonly Entry[]): Content {
  const topics = new Map(before.topics);
  const tasks = new Map(before.tasks);
  const ids = new Map(before.ids);
  let outOfOrder = false;
  for (const entry of entries) {
    if (entry.kind === 'topic') {
      outOfOrder ||= !topics.has(entry.topic.code);
      topics.set(entry.topic.code, entry.topic);
      continue;
    }
    const { task } = entry;
    outOfOrder ||= tasks.get(task.id)?.code !== task.code;
    tasks.set(task.id, task);
    for (const code of [task.code, ...task.formerCodes]) ids.set(code, task.id);
  }
  if (!outOfOrder) return { revision, topics, tasks, ids };
  const ordered = [...topics.values()].sort((one, other) => one.number - other.number);
  const places = new Map(ordered.map(({ code }, index) => [code, index]));
  const place = (task: Task) => [places.get(task.topic) ?? -1, numberIn(task.code)] as const;
  const sorted = [...tasks.values()]
    .map((task) => ({ task, at: place(task) }))
    .sort((one, other) => one.at[0] - other.at[0] || one.at[1] - other.at[1]);
  return {
    revision,
    topics: new Map(ordered.map((topic) => [topic.code, topic])),
    tasks: new Map(sorted.map(({ task }) => [task.id, task])),
    ids,
  };
}

/** The last part of a code: 4 of `A.2.4`. */
export const numberIn = (code: string) => Number(code.slice(code.lastIndexOf('.') + 1));

/** The tasks that are in the plan, dropped and merged ones left out. */
export const standing = ({ tasks }: Content): Task[] => [...tasks.values()].filter(({ ended }) => !ended);

export const taskOf = ({ tasks, ids }: Content, code: string): Task | undefined => tasks.get(ids.get(code) ?? '');

export const titlesOfTask = ({ texts }: TaskContent): Titles =>
  Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, text.action.slice(0, 500)]));

/** The task that a code leads to, through merges. */
export function resolved(content: Content, code: string): Task | undefined {
  const task = taskOf(content, code);
  return task?.ended?.into ? resolved(content, task.ended.into) : task;
}
