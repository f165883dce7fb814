import { type EventOf, planTaskPublished } from '@digital-customs/contracts';
import { OnEvent } from '@digital-customs/platform';
import { PlanTasks } from './plan-tasks.js';

/** The register shows with each entry the tasks of the plan that name it. */
@OnEvent(planTaskPublished, 'repository')
export class KeepPublishedTask {
  constructor(private readonly tasks: PlanTasks) {}

  handle({ data, aggregate }: EventOf<typeof planTaskPublished>): Promise<void> {
    const { period, task, code, topic, content, url } = data;
    const titles = Object.fromEntries(
      Object.entries(content.texts).map(([language, { action }]) => [language, action]),
    );
    return this.tasks.keep(`${period}/${task}`, aggregate.sequence, {
      ended: false,
      period,
      task,
      code,
      topic,
      titles,
      bodies: content.bodies,
      names: [...content.instruments, ...content.systems],
      url,
    });
  }
}
