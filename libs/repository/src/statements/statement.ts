import {
  type Actor,
  type Audience,
  audienceTokens,
  DomainError,
  hasRoleFor,
  mayRead,
  memberRoles,
  type NewEvent,
  type statementActions,
  type StatementDecision,
} from '@digital-customs/contracts';
import { type Change, changed } from '@digital-customs/platform';

/** What a Member states about itself, to whom it releases it. */
interface Stated {
  audience: Audience;
}

export interface Confirmed<Content> {
  content: Content;
  by: { id: string; name: string };
  at: string;
}

/**
 * A Member's statements of one kind: one proposed by its people at a time, confirmed by its approver. What was confirmed
 * before stays readable behind it. Its id is the Member's code.
 */
export interface Statement<Content> {
  member: string;
  proposed: Confirmed<Content> | null;
  returned: { reason: string; by: string; at: string } | null;
  /** The oldest first. */
  confirmed: Confirmed<Content>[];
}
export type ContentOf<S> = S extends Statement<infer Content> ? Content : never;
export const statementFields = ['member', 'proposed', 'returned', 'confirmed'] as const;

export const noStatement = <Content>(member: string): Statement<Content> => ({
  member,
  proposed: null,
  returned: null,
  confirmed: [],
});

const signed = (by: Actor) => ({ id: by.id ?? '', name: by.name });

/** Puts a statement before the Member's approver, in place of one that waits. */
export function propose<S extends Statement<unknown>>(
  before: S,
  content: ContentOf<S>,
  by: Actor,
  at: Date,
): Change<S> {
  requireMember(before.member, by);
  const proposed = { content, by: signed(by), at: at.toISOString() };
  return changed({ ...before, proposed, returned: null });
}

/** The national decision: confirms what was proposed, or gives it back with a reason. */
export function decide<S extends Statement<unknown>>(
  before: S,
  { decision, reason }: StatementDecision,
  by: Actor,
  at: Date,
  announce: (content: ContentOf<S>) => NewEvent,
): Change<S> {
  requireMember(before.member, by);
  if (!hasRoleFor(by, before.member, 'approver'))
    throw new DomainError('platform.not-allowed', 'The Member’s approver decides on this.');
  const { proposed } = before;
  if (!proposed) throw new DomainError('repository.nothing-proposed', 'Load the page again to see where it stands.');
  if (decision === 'return')
    return changed({ ...before, proposed: null, returned: { reason, by: by.name, at: at.toISOString() } });
  const { content } = proposed;
  const confirmed = [...before.confirmed, { content, by: signed(by), at: at.toISOString() }];
  return changed({ ...before, proposed: null, returned: null, confirmed }, announce(content as ContentOf<S>));
}

/** Tokens of those to whom a Member releases a statement. */
export const releasedTo = (member: string, { audience }: Stated) => audienceTokens(audience, [member]);

export function requireMember(member: string, by: Actor): void {
  if (!hasRoleFor(by, member, ...memberRoles))
    throw new DomainError('repository.not-your-member', 'Only people of the Member itself state this.');
}

/** What of the confirmed statements the reader may see, the oldest first. */
export const readable = <Content extends Stated>({ member, confirmed }: Statement<Content>, actor: Actor) =>
  confirmed.filter(({ content }) => mayRead(actor, releasedTo(member, content)));

/** As a reader sees it; what waits is for the Member's own people. */
export function viewFor<Content extends Stated>(statement: Statement<Content>, version: number, actor: Actor) {
  const own = hasRoleFor(actor, statement.member, ...memberRoles);
  const seen = readable(statement, actor).map(({ content, by, at }) => ({ content, by: by.name, at }));
  // A later statement that is not for this reader is not answered by an older one that was.
  const last = statement.confirmed.at(-1);
  const current = last && readable({ ...statement, confirmed: [last] }, actor).length > 0 ? seen.at(-1)! : null;
  const may: (typeof statementActions)[number][] = [
    ...(own ? (['propose'] as const) : []),
    ...(statement.proposed && hasRoleFor(actor, statement.member, 'approver') ? (['decide'] as const) : []),
  ];
  return {
    member: statement.member,
    version,
    confirmed: current,
    earlier: current ? seen.slice(0, -1).reverse() : [],
    proposed: own ? statement.proposed : null,
    returned: own ? statement.returned : null,
    may,
  };
}
