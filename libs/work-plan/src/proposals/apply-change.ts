import { type Because, DomainError, type PlanChange, type TaskContent } from '@digital-customs/contracts';
import { type Content, type Entry, type Frame, numberIn, type Task } from '../plans/content.js';
import { requireTask } from '../tasks/require-task.js';
import { checkTaskContent } from './check-content.js';
import { requireNoCycle } from './cycles.js';

/**
 * What a change makes of the plan at `content`, as entries of the next revision. Pure; throws what stands in the way:
 * an unknown task, body or month, a task that has ended, a cycle, a change that changes nothing.
 */
export function entriesOf(content: Content, frame: Frame, change: PlanChange, because: Because[] = []): Entry[] {
  const since = content.revision + 1;
  const written = (task: Task, next: Partial<Task>): Entry => ({
    kind: 'task',
    task: { ...task, ...next, since },
    because,
  });
  const standing = (code: string) => requireStanding(content, code, frame);
  switch (change.kind) {
    case 'add-topic': {
      requireSection(frame, change.content.section);
      const number = Math.max(0, ...[...content.topics.values()].map((topic) => topic.number)) + 1;
      const code = `${change.content.section}.${number}`;
      return [{ kind: 'topic', topic: { code, number, content: change.content, since }, because }];
    }
    case 'add-task': {
      requireTopic(content, change.topic);
      checkTaskContent(change.content, content, frame, 'change.content');
      const code = nextCode(content, change.topic);
      const task = {
        id: code,
        code,
        topic: change.topic,
        content: change.content,
        formerCodes: [],
        since,
        ended: null,
      };
      return [{ kind: 'task', task, because }];
    }
    case 'edit-task': {
      const task = standing(change.task);
      const next: TaskContent = {
        ...task.content,
        ...change.edit,
        texts: { ...task.content.texts, ...change.edit.texts },
      };
      checkTaskContent({ ...change.edit, lead: next.lead, bodies: next.bodies }, content, frame, 'change.edit');
      if (change.edit.dependsOn) requireNoCycle(content, task, change.edit.dependsOn);
      requireDifferent(task.content, next);
      return [written(task, { content: next })];
    }
    case 'retime-task': {
      const task = standing(change.task);
      const { timeline, reportEvery = task.content.reportEvery } = change;
      checkTaskContent({ timeline }, content, frame, 'change');
      const next = { ...task.content, timeline, reportEvery };
      requireDifferent(task.content, next);
      return [written(task, { content: next })];
    }
    case 'move-task': {
      const task = standing(change.task);
      requireTopic(content, change.topic);
      if (task.topic === change.topic) throw nothing();
      const code = nextCode(content, change.topic);
      return [written(task, { code, topic: change.topic, formerCodes: [...task.formerCodes, task.code] })];
    }
    case 'drop-task':
      return [written(standing(change.task), { ended: { kind: 'dropped', into: null, revision: since } })];
    case 'merge-tasks': {
      const tasks = change.tasks.map(standing);
      const [kept, ...others] = tasks;
      if (new Set(tasks).size < tasks.length) throw nothing('Name each task once.');
      checkTaskContent(change.content, content, frame, 'change.content');
      const dependsOn = change.content.dependsOn;
      for (const task of tasks) requireNoCycle(content, task, dependsOn);
      return [
        written(kept!, { content: change.content }),
        ...others.map((task) => written(task, { ended: { kind: 'merged', into: kept!.code, revision: since } })),
      ];
    }
  }
}

/** Numbers are given once: a code that a task left stays its former code. */
function nextCode({ ids }: Content, topic: string): string {
  const taken = [...ids.keys()].filter((code) => code.startsWith(`${topic}.`)).map(numberIn);
  return `${topic}.${Math.max(0, ...taken) + 1}`;
}

function requireStanding(content: Content, code: string, frame: Frame): Task {
  const task = requireTask(content, code);
  if (!task.ended) return task;
  const where = task.ended.into ? ` Its work goes on in ${task.ended.into}.` : '';
  throw new DomainError('work-plan.task-ended', `${code} is no longer in the plan ${frame.period}.${where}`);
}

function requireTopic({ topics }: Content, code: string): void {
  if (!topics.has(code)) throw new DomainError('work-plan.topic-not-found', `The plan has no topic ${code}.`);
}

function requireSection({ sections }: Frame, code: string): void {
  if (sections.some((section) => section.code === code)) return;
  const message = `The plan has no section ${code}.`;
  throw new DomainError('work-plan.unknown-reference', message, {
    errors: [{ path: 'change.content.section', code: 'unknown-section', message }],
  });
}

function requireDifferent(before: TaskContent, after: TaskContent): void {
  if (JSON.stringify(sorted(before)) === JSON.stringify(sorted(after))) throw nothing();
}

const sorted = (content: TaskContent) => Object.entries(content).sort(([one], [other]) => (one < other ? -1 : 1));

const nothing = (detail = 'What it proposes is what the plan says already.') =>
  new DomainError('work-plan.nothing-changed', detail);
