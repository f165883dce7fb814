import {
  type Actor,
  type InstrumentContent,
  type InstrumentLine,
  type InstrumentView,
  isAllowed,
} from '@digital-customs/contracts';
import type { Stored } from '@digital-customs/platform';
import { type Instrument, isReviewDue, nextReviewOf } from './instrument.js';
import { linkedTasks, type PlanTask } from './plan-tasks.js';

type Entry = Pick<Stored<Instrument>, '_id' | 'content'>;

export function lineOf({ _id: code, content }: Entry, tasks: readonly PlanTask[], at: Date): InstrumentLine {
  const linked = linkedTasks(content, tasks);
  const newest = newestOf(content);
  return {
    code,
    kind: content.kind,
    names: content.names,
    status: content.status,
    owner: content.owner,
    version: newest?.label ?? null,
    versionDate: newest?.date ?? null,
    nextReview: nextReviewOf(content),
    reviewDue: isReviewDue(content, at),
    topics: [...new Set(linked.map(({ topic }) => topic))],
    tasks: linked.map(({ code }) => code),
    measures: content.measures.map(({ code }) => code),
    certainty: content.certainty,
  };
}

export const viewOf = (
  entry: Stored<Instrument>,
  tasks: readonly PlanTask[],
  actor: Actor,
  at: Date,
): InstrumentView => ({
  ...lineOf(entry, tasks, at),
  revision: entry.version,
  content: entry.content,
  linkedTasks: linkedTasks(entry.content, tasks),
  changedAt: entry.changedAt,
  mayEdit: isAllowed(actor, 'instrument.edit'),
});

/** Versions are listed from the oldest to the newest. */
const newestOf = ({ versions }: InstrumentContent) => versions.at(-1);
