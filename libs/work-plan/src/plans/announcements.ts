import { type NewEvent, planTaskEnded, planTaskPublished, planTopicPublished } from '@digital-customs/contracts';
import type { Content, Entry, Task } from './content.js';

export const planPage = (period: string) => `/work-plans/${period}`;
export const taskPage = (period: string, code: string) => `${planPage(period)}/tasks/${code}`;

/** The events that tell others what a revision states anew. */
export function announcements(period: string, after: Content, entries: readonly Entry[]): NewEvent[] {
  return entries.map((entry) =>
    entry.kind === 'task'
      ? announceTask(period, after, entry.task)
      : planTopicPublished({
          period,
          code: entry.topic.code,
          revision: after.revision,
          url: `${planPage(period)}?topic=${entry.topic.code}`,
          topic: entry.topic.content,
          bodies: bodiesOf(after, entry.topic.code),
        }),
  );
}

function announceTask(period: string, { revision, topics }: Content, task: Task): NewEvent {
  const { id, code, topic, content, formerCodes, ended } = task;
  const placed = { period, code, revision, url: taskPage(period, code), task: id };
  if (ended) return planTaskEnded({ ...placed, kind: ended.kind, into: ended.into });
  const section = topics.get(topic)?.content.section ?? '';
  return planTaskPublished({ ...placed, topic, section, formerCodes, content });
}

export const bodiesOf = ({ tasks }: Content, topic: string): string[] => [
  ...new Set([...tasks.values()].flatMap((task) => (task.topic === topic && !task.ended ? task.content.bodies : []))),
];
