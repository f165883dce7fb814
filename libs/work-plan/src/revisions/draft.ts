import { type Because, DomainError, type FieldProblem, type PlanChange } from '@digital-customs/contracts';
import { applied, type Content, type Entry, type Frame } from '../plans/content.js';
import { entriesOf } from '../proposals/apply-change.js';
import type { Proposal } from '../proposals/proposal.js';
import { changedSince, meet, type Touched, touchedBy } from '../proposals/touched.js';

type Accepted = Proposal & { _id: string };

/**
 * What accepted proposals make of the plan, in the order in which they were decided. Pure: the same proposals over the same
 * revision make the same entries. Throws conflicting-proposals, which names every proposal that meets another one or a later
 * change of the plan, or that no longer fits.
 */
export function draftOf(
  content: Content,
  frame: Frame,
  proposals: readonly Accepted[],
  contentAt: (revision: number) => Content,
): Entry[] {
  const errors: FieldProblem[] = [];
  const earlier: (Touched & { proposal: string })[] = [];
  const entries = new Map<string, Entry>();
  let interim = content;
  for (const proposal of proposals) {
    const { decided, base, stage, _id } = proposal;
    if (!decided?.change) continue;
    const touched = touchedBy(decided.change, interim);
    const stale = stage === 'amended' ? [] : changedSince(touched, contentAt(base), content);
    const met = earlier.find((one) => touched.some((other) => meet(one, other)));
    const reason = stale.length
      ? `Revision ${content.revision} changed ${stale.join(', ')} after it was proposed.`
      : met
        ? `It changes what proposal ${met.proposal} changes too: ${met.field} of ${interim.tasks.get(met.task)?.code}.`
        : null;
    const made = reason ?? attempt(interim, frame, decided.change, [{ proposal: _id, decision: decided.decision }]);
    if (typeof made === 'string') {
      errors.push({ path: `proposals.${_id}`, code: 'conflict', message: made });
      continue;
    }
    for (const entry of made) keep(entries, entry);
    earlier.push(...touched.map((one) => ({ ...one, proposal: _id })));
    interim = applied(interim, content.revision, made);
  }
  if (errors.length)
    throw new DomainError(
      'work-plan.conflicting-proposals',
      'Leave out the proposals named, or decide on amended ones in their place.',
      { errors },
    );
  return [...entries.values()];
}

function attempt(content: Content, frame: Frame, change: PlanChange, because: Because[]): Entry[] | string {
  try {
    return entriesOf(content, frame, change, because);
  } catch (error) {
    if (error instanceof DomainError) return error.message;
    throw error;
  }
}

/** One entry per thing, with all that led to it. */
function keep(entries: Map<string, Entry>, entry: Entry): void {
  const key = entry.kind === 'task' ? entry.task.id : entry.topic.code;
  const before = entries.get(key);
  entries.set(key, { ...entry, because: [...(before?.because ?? []), ...entry.because] });
}
