import type { DecisionSource, ItemChange, RevisionDifference } from '@digital-customs/contracts';
import { type Content, type Entry, type Task, titlesOfTask, type Topic } from '../plans/content.js';
import { changedFields, flatTask, flatTopic } from './fields.js';

/** A topic or task that differs between two revisions. */
export type Pair =
  | { item: 'topic'; before: Topic | null; after: Topic | null }
  | { item: 'task'; before: Task | null; after: Task | null };

/** What a revision changed, and the decision that endorsed it; null while it is being drafted. */
export interface Reasons {
  number: number;
  entries: readonly Entry[];
  endorsement: DecisionSource | null;
}

/** What differs, topics first, in the order of the plan. What both revisions have in common is the same object in both. */
export function compared(before: Content, after: Content): Pair[] {
  const pairs: Pair[] = [];
  for (const code of new Set([...after.topics.keys(), ...before.topics.keys()])) {
    const [was, is] = [before.topics.get(code) ?? null, after.topics.get(code) ?? null];
    if (was !== is) pairs.push({ item: 'topic', before: was, after: is });
  }
  for (const [id, is] of after.tasks) {
    const was = before.tasks.get(id) ?? null;
    if (was !== is) pairs.push({ item: 'task', before: was, after: is });
  }
  for (const [id, was] of before.tasks)
    if (!after.tasks.has(id)) pairs.push({ item: 'task', before: was, after: null });
  return pairs;
}

/** A page of the difference: `limit` of the pairs from `first` on, word by word, each with the decisions that led to it. */
export function difference(
  before: Content,
  after: Content,
  pairs: readonly Pair[],
  reasons: readonly Reasons[],
  first: number,
  limit: number,
): Omit<RevisionDifference, 'next'> {
  const counts: Record<string, number> = {};
  for (const pair of pairs) counts[kindOf(pair)] = (counts[kindOf(pair)] ?? 0) + 1;
  const page = pairs.slice(first, first + limit);
  const because = becauseOf(new Set(page.map(keyOf)), reasons);
  return {
    from: before.revision,
    to: after.revision,
    total: pairs.length,
    counts,
    items: page.map((pair) => ({ ...described(pair), because: because.get(keyOf(pair)) ?? [] })),
  };
}

function described(pair: Pair): Omit<ItemChange, 'because'> {
  const { item, before, after } = pair;
  const shown = (after ?? before)!;
  return {
    item,
    code: shown.code,
    formerCode: before && after && before.code !== after.code ? before.code : null,
    kind: kindOf(pair),
    titles: item === 'task' ? titlesOfTask((shown as Task).content) : (shown as Topic).content.titles,
    fields:
      pair.item === 'task'
        ? changedFields(pair.before && flatTask(pair.before), pair.after && flatTask(pair.after))
        : changedFields(pair.before && flatTopic(pair.before), pair.after && flatTopic(pair.after)),
  };
}

function kindOf({ item, before, after }: Pair): ItemChange['kind'] {
  if (!before) return 'added';
  if (!after) return 'dropped';
  if (item === 'topic') return 'changed';
  const [was, is] = [before as Task, after as Task];
  if (is.ended && !was.ended) return is.ended.kind;
  if (was.ended && !is.ended) return 'restored';
  return was.topic === is.topic ? 'changed' : 'moved';
}

const keyOf = ({ item, before, after }: Pair) =>
  item === 'task' ? (((after ?? before) as Task).id ?? '') : (after ?? before)!.code;

function becauseOf(wanted: ReadonlySet<string>, reasons: readonly Reasons[]): Map<string, ItemChange['because']> {
  const found = new Map<string, ItemChange['because']>();
  for (const { number, entries, endorsement } of reasons)
    for (const entry of entries) {
      const key = entry.kind === 'task' ? entry.task.id : entry.topic.code;
      if (!wanted.has(key)) continue;
      const led = entry.because.map((one) => ({ revision: number, ...one }));
      const own = endorsement && !led.length ? [{ revision: number, proposal: null, decision: endorsement }] : [];
      found.set(key, [...(found.get(key) ?? []), ...led, ...own]);
    }
  return found;
}
