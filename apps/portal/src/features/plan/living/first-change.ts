import type { PlanChange, PlanView, TaskContent, TaskView } from '@digital-customs/contracts';

/** Whether a kind of change is about a task that there is. */
export const ofTask = (kind: PlanChange['kind']): boolean => kind !== 'add-task' && kind !== 'add-topic';

/** The fields of a task that the plan states, without what is known of it besides. */
export function contentOf(task: TaskView): TaskContent {
  const { texts, lead, bodies, timeline, reportEvery, goals, themes, instruments } = task;
  const { systems, tfaMeasures, segments, practices, dependsOn, collects } = task;
  const first = { texts, lead, bodies, timeline, reportEvery, goals, themes, instruments };
  return { ...first, systems, tfaMeasures, segments, practices, dependsOn, collects };
}

/** What a form begins with: the task as it is, or nothing yet. */
export function firstChange(
  kind: PlanChange['kind'],
  plan: PlanView,
  task: TaskView | undefined,
  topic: string | null,
): PlanChange {
  const code = task?.code ?? '';
  const firstTopic = topic ?? plan.sections[0]?.topics[0]?.code ?? '';
  switch (kind) {
    case 'add-topic':
      return { kind, content: { section: plan.sections[0]?.code ?? '', titles: {}, themes: [] } };
    case 'edit-task': {
      const { timeline, reportEvery, collects, ...edit } = contentOf(task!);
      void [timeline, reportEvery, collects];
      return { kind, task: code, edit };
    }
    case 'move-task':
      return { kind, task: code, topic: task?.topic ?? firstTopic };
    case 'merge-tasks':
      return { kind, tasks: [code], content: contentOf(task!) };
    case 'drop-task':
      return { kind, task: code };
    case 'retime-task':
      return { kind, task: code, timeline: task?.timeline ?? { kind: 'continuous' } };
    case 'add-task':
      return { kind, topic: firstTopic, content: emptyContent(plan) };
  }
}

const emptyContent = (plan: PlanView): TaskContent => {
  const lead = plan.bodies.find(({ role }) => role === 'steers')?.code ?? plan.bodies[0]?.code ?? '';
  return {
    texts: {},
    lead,
    bodies: [lead],
    timeline: { kind: 'by', month: plan.to },
    reportEvery: null,
    goals: [],
    themes: [],
    instruments: [],
    systems: [],
    tfaMeasures: [],
    segments: [],
    practices: [],
    dependsOn: [],
    collects: null,
  };
};
