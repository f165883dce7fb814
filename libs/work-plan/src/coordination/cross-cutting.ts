import { type CrossCutting, sharedKinds, type TaskContent } from '@digital-customs/contracts';
import { briefOf, type Overview } from '../tasks/overview.js';

type Kind = (typeof sharedKinds)[number];
const shownTasks = 30;
const shownGroups = 100;

const namesOf: Record<Kind, (content: TaskContent) => string[]> = {
  theme: ({ themes }) => themes,
  instrument: ({ instruments }) => instruments,
  system: ({ systems }) => systems,
  'tfa-measure': ({ tfaMeasures }) => tfaMeasures,
  output: ({ texts }) => [texts.en?.output ?? ''].filter(Boolean),
};

/** What at least two tasks share; what spans most topics comes first. */
export function sharedBy({ rows }: Overview, only?: Kind): CrossCutting['groups'] {
  const groups = new Map<string, { kind: Kind; name: string; rows: Overview['rows'] }>();
  for (const row of rows)
    for (const kind of only ? [only] : sharedKinds)
      for (const name of namesOf[kind](row.task.content)) {
        const key = `${kind}\n${name.toLowerCase()}`;
        const group = groups.get(key) ?? { kind, name, rows: [] };
        group.rows.push(row);
        groups.set(key, group);
      }
  return [...groups.values()]
    .filter((group) => group.rows.length > 1)
    .map(({ kind, name, rows: shared }) => ({
      kind,
      name,
      topics: [...new Set(shared.map(({ task }) => task.topic))],
      bodies: [...new Set(shared.flatMap(({ task }) => task.content.bodies))],
      total: shared.length,
      tasks: shared.slice(0, shownTasks).map(briefOf),
    }))
    .sort((one, other) => other.topics.length - one.topics.length || other.total - one.total)
    .slice(0, shownGroups);
}
