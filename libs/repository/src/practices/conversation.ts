import { randomUUID } from 'node:crypto';
import { type Actor, type Comment, DomainError, hasRoleFor, memberRoles } from '@digital-customs/contracts';
import { type Change, changed } from '@digital-customs/platform';
import { personOf } from './practice.js';
import type { Practice } from './practice-state.js';
import { requireMay } from './practice-rules.js';

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
export function say(practice: Practice, said: Said, by: Actor, at: Date): Change<Practice> {
  requireMay('comment', practice, by);
  const withResearchUnit =
    practice.revision!.returnedBy === 'curator' || ['approved', 'in-review'].includes(practice.stage);
  const replies = practice.conversation.some(
    ({ field, national, resolved }) => field === said.field && !national && !resolved,
  );
  return changed({
    ...practice,
    conversation: [...practice.conversation, ...comments([said], by, at, !withResearchUnit && !replies)],
  });
}

/** Marks a comment as dealt with. */
export function resolve(practice: Practice, commentId: string, by: Actor): Change<Practice> {
  requireMay('comment', practice, by);
  if (!heard(practice, by).some(({ id }) => id === commentId))
    throw new DomainError('platform.not-found', 'There is no such comment.');
  return changed({
    ...practice,
    conversation: practice.conversation.map((comment) =>
      comment.id === commentId ? { ...comment, resolved: true } : comment,
    ),
  });
}

/** The comments an actor may read. */
export function heard({ conversation, member }: Practice, actor: Actor): Comment[] {
  return hasRoleFor(actor, member, ...memberRoles) ? conversation : conversation.filter(({ national }) => !national);
}
