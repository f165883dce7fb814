import { type EventOf, planTaskEnded } from '@digital-customs/contracts';
import { OnEvent } from '@digital-customs/platform';
import { PlanTasks } from './plan-tasks.js';

@OnEvent(planTaskEnded, 'repository')
export class ForgetEndedTask {
  constructor(private readonly tasks: PlanTasks) {}

  handle({ data, aggregate }: EventOf<typeof planTaskEnded>): Promise<void> {
    return this.tasks.keep(`${data.period}/${data.task}`, aggregate.sequence, { ended: true });
  }
}
