import {
  type Actor,
  DomainError,
  hasRoleFor,
  type ReuseContent,
  reuseConfirmed,
  type ReusedType,
  reuseProposed,
  reuseReturned,
  reuseWithdrawn,
  type StatementDecision,
} from '@digital-customs/contracts';
import { type Change, changed } from '@digital-customs/platform';
import {
  decide,
  noStatement,
  propose,
  requireMember,
  type Statement,
  statementFields,
} from '../statements/statement.js';

/** What one Member says about its reuse of one item: one statement stands, those before it stay readable. */
export interface Reuse extends Statement<ReuseContent> {
  type: ReusedType;
  item: string;
  /** Whose the item is. */
  owner: string | null;
  /** The kind of what stands; null before a confirmation and after it was taken back. */
  kind: ReuseContent['kind'] | null;
  withdrawals: { reason: string; by: string; at: string }[];
  changedAt: string;
  /** A made-up example. */
  synthetic: boolean;
}
export const reuseFields = [
  ...statementFields,
  'type',
  'item',
  'owner',
  'kind',
  'withdrawals',
  'changedAt',
  'synthetic',
] as const satisfies readonly (keyof Reuse)[];

/** An item that others may reuse. */
export interface Reused {
  type: ReusedType;
  id: string;
  /** Its own Member; null where a partner or the Research Unit wrote it. */
  owner: string | null;
  /** All Members that take part in it. */
  owners: readonly string[];
}

export const noReuse = ({ type, id, owner }: Reused, member: string): Reuse => ({
  ...noStatement<ReuseContent>(member),
  type,
  item: id,
  owner,
  kind: null,
  withdrawals: [],
  changedAt: '',
  synthetic: false,
});

const about = ({ type, item, owner, member, synthetic }: Reuse) => ({ type, item, owner, member, synthetic });
const fieldProblem = (path: string, code: string, message: string) => ({ errors: [{ path, code, message }] });

/** Puts a statement before the Member's approver; what is confirmed stands until then. */
export function stateReuse(before: Reuse, of: Reused, content: ReuseContent, by: Actor, at: Date): Change<Reuse> {
  requireMember(before.member, by);
  if (of.owners.includes(before.member))
    throw new DomainError(
      'repository.own-item',
      'It is your Member’s own. Revise it instead, if something has changed.',
    );
  if (content.since > at.toISOString().slice(0, 7)) {
    const message = 'The month lies ahead. Give the month since which this holds.';
    throw new DomainError('platform.invalid', message, fieldProblem('since', 'in-future', message));
  }
  const { state } = propose(before, content, by, at);
  return changed({ ...state, changedAt: at.toISOString() }, reuseProposed({ ...about(state), kind: content.kind }));
}

/** The national decision; from a confirmation on, readers of the item see what is said. */
export function decideReuse(before: Reuse, decision: StatementDecision, by: Actor, at: Date): Change<Reuse> {
  const { state, events } = decide(before, decision, by, at, (content) =>
    reuseConfirmed({ ...about(before), content }),
  );
  const changedAt = at.toISOString();
  if (decision.decision === 'return')
    return changed({ ...state, changedAt }, reuseReturned({ ...about(before), reason: decision.reason }));
  return changed({ ...state, kind: state.confirmed.at(-1)!.content.kind, changedAt }, ...events);
}

/** Takes a statement back: what waits, by anybody of the Member; what stands, by who speaks for it. */
export function withdrawReuse(before: Reuse, reason: string, by: Actor, at: Date): Change<Reuse> {
  requireMember(before.member, by);
  const { kind, proposed, returned } = before;
  const changedAt = at.toISOString();
  if (kind === null && !proposed && !returned)
    throw new DomainError('repository.nothing-stated', 'Load the page again to see where it stands.');
  if (kind === null)
    return changed(
      { ...before, proposed: null, returned: null, changedAt },
      reuseWithdrawn({ ...about(before), wasStanding: false }),
    );
  if (!speaksFor(before, by))
    throw new DomainError(
      'platform.not-allowed',
      'The Member’s approver or administrator takes back what is confirmed.',
    );
  const withdrawals = [...before.withdrawals, { reason, by: by.name, at: changedAt }];
  return changed(
    { ...before, kind: null, proposed: null, returned: null, withdrawals, changedAt },
    reuseWithdrawn({ ...about(before), wasStanding: true }),
  );
}

export const speaksFor = ({ member }: Pick<Reuse, 'member'>, by: Actor) =>
  hasRoleFor(by, member, 'approver', 'member-admin');
