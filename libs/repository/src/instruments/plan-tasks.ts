import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { type Model, Schema } from 'mongoose';
import type { InstrumentContent, LinkedTask } from '@digital-customs/contracts';

/** What the register needs to know of a task of the Work Plan, kept from the plan's events. */
export interface PlanTask {
  _id: string;
  /** Number of the plan's last event about this task. */
  handled: number;
  ended: boolean;
  period: string;
  task: string;
  code: string;
  topic: string;
  titles: Record<string, string>;
  bodies: string[];
  /** Instruments and systems that the plan names with it. */
  names: string[];
  url: string;
}

const mixed = { type: Schema.Types.Mixed };
export const planTaskSchema = new Schema(
  {
    _id: String,
    handled: Number,
    ended: Boolean,
    period: String,
    task: String,
    code: String,
    topic: String,
    titles: mixed,
    bodies: mixed,
    names: mixed,
    url: String,
  },
  { minimize: false, versionKey: false, autoIndex: false, collection: 'plan-tasks' },
);

@Injectable()
export class PlanTasks {
  constructor(@InjectModel('PlanTask', 'repository') @Inject() private readonly model: Model<PlanTask>) {}

  /** Those in force, by period and code. */
  async all(): Promise<PlanTask[]> {
    const found = await this.model.find({ ended: false }).lean<PlanTask[]>().exec();
    return found.sort((one, other) =>
      `${one.period} ${one.code}`.localeCompare(`${other.period} ${other.code}`, 'en', { numeric: true }),
    );
  }

  /** Takes in what an event says, unless a later one has been taken in already. */
  async keep(id: string, sequence: number, said: Partial<PlanTask>): Promise<void> {
    try {
      await this.model.collection.updateOne(
        { _id: id, handled: { $not: { $gte: sequence } } } as never,
        { $set: { ...said, handled: sequence } } as never,
        { upsert: true },
      );
    } catch (error) {
      // The task is there and has taken in this event: the upsert ran into its id.
      if ((error as { code?: number }).code !== 11000) throw error;
    }
  }
}

/** The tasks that name an entry by one of its names, and those that the editors have linked to it. */
export function linkedTasks(content: InstrumentContent, tasks: readonly PlanTask[]): LinkedTask[] {
  const names = new Set([...Object.values(content.names), ...content.alsoKnownAs].map(folded));
  return tasks.flatMap(({ period, task, code, topic, titles, bodies, url, names: said }) => {
    const named = said.some((name) => names.has(folded(name)));
    return named || content.tasks.includes(task) ? [{ period, code, topic, titles, bodies, url, named }] : [];
  });
}

const folded = (name: string) => name.trim().toLowerCase();
