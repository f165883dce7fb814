import type { PlanBody, PlanChange } from '@digital-customs/contracts';
import { type Content, type Frame, type Task, taskOf, titlesOfTask } from '../plans/content.js';

/** What a change is about: its tasks and topics by code, what to call it, and the bodies it concerns. */
export interface Subject {
  tasks: string[];
  topics: string[];
  bodies: string[];
  titles: PlanBody['titles'];
}

/** The responsible bodies before and after are concerned, and the body that steers the plan. */
export function subjectOf(change: PlanChange, content: Content, frame: Frame): Subject {
  const codes = 'tasks' in change ? change.tasks : 'task' in change ? [change.task] : [];
  const tasks = codes.flatMap((code) => taskOf(content, code) ?? []);
  const given = 'content' in change && 'bodies' in change.content ? change.content.bodies : [];
  const edited = change.kind === 'edit-task' ? (change.edit.bodies ?? []) : [];
  const steering = frame.bodies.filter(({ role }) => role === 'steers').map(({ code }) => code);
  const bodies = [...tasks.flatMap((task) => task.content.bodies), ...given, ...edited, ...steering];
  return {
    tasks: tasks.map(({ code }) => code),
    topics: [...new Set([...tasks.map(({ topic }) => topic), ...('topic' in change ? [change.topic] : [])])],
    bodies: [...new Set(bodies)],
    titles: titlesOf(change, tasks),
  };
}

function titlesOf(change: PlanChange, [task]: Task[]): PlanBody['titles'] {
  if (change.kind === 'add-topic') return change.content.titles;
  if (change.kind === 'add-task') return titlesOfTask(change.content);
  return task ? titlesOfTask(task.content) : {};
}
