import { randomUUID } from 'node:crypto';
import { type Actor, type Comment, DomainError } from '@digital-customs/contracts';
import { type Change, changed } from '@digital-customs/platform';
import { type Contribution, personOf } from './kind.js';
import { ofOwner, requireMay } from './rules.js';

interface Said {
  field: string;
  text: string;
}

/** Makes comments of what somebody said on fields. `national`: between people of the administration alone. */
export const comments = (said: readonly Said[], by: Actor, at: Date, national: boolean): Comment[] =>
  said.map(({ field, text }) => ({
    id: randomUUID(),
    field,
    text,
    by: { ...personOf(by), role: by.grants[0]?.role ?? '' },
    at: at.toISOString(),
    resolved: false,
    national,
  }));

/** Adds to the conversation about the revision in hand. Until it is with the Research Unit, it stays within the administration. */
export function say<S extends Contribution>(
  kind: { noun: string },
  state: S,
  said: Said,
  by: Actor,
  at: Date,
): Change<S> {
  requireMay(kind, 'comment', state, by);
  const withResearchUnit = state.revision!.returnedBy === 'curator' || ['approved', 'in-review'].includes(state.stage);
  const replies = state.conversation.some(
    ({ field, national, resolved }) => field === said.field && !national && !resolved,
  );
  return changed({
    ...state,
    conversation: [...state.conversation, ...comments([said], by, at, !withResearchUnit && !replies)],
  });
}

/** Marks a comment as dealt with. */
export function resolve<S extends Contribution>(
  kind: { noun: string },
  state: S,
  commentId: string,
  by: Actor,
): Change<S> {
  requireMay(kind, 'comment', state, by);
  if (!heard(state, by).some(({ id }) => id === commentId))
    throw new DomainError('platform.not-found', 'There is no such comment.');
  return changed({
    ...state,
    conversation: state.conversation.map((comment) =>
      comment.id === commentId ? { ...comment, resolved: true } : comment,
    ),
  });
}

/** The comments an actor may read. */
export function heard(state: Contribution, actor: Actor): Comment[] {
  const { conversation } = state;
  return ofOwner(state, actor) ? conversation : conversation.filter(({ national }) => !national);
}
