import { DomainError } from '@digital-customs/contracts';
import { type Content, type Task, taskOf } from '../plans/content.js';

/** Throws task-not-found. */
export function requireTask(content: Content, code: string): Task {
  const task = taskOf(content, code);
  if (!task)
    throw new DomainError('work-plan.task-not-found', `Revision ${content.revision} has no task ${code.slice(0, 20)}.`);
  return task;
}
