import {
  type Actor,
  audienceTokens,
  callClosed,
  type CallContent,
  callEdited,
  callOpened,
  DomainError,
} from '@digital-customs/contracts';
import { type Change, changed } from '@digital-customs/platform';

/** The Research Unit asks Members for practices. Once closed it stays closed. */
export interface Call {
  content: CallContent;
  openedBy: { id: string; name: string };
  openedAt: string;
  closed: { at: string; why: 'deadline' | 'curator'; note: string } | null;
  /** A made-up example. */
  synthetic: boolean;
  /** For lists: tokens of those who may read it, and the last day for answers. */
  audience: string[];
  deadline: string;
}
export const callFields = ['content', 'openedBy', 'openedAt', 'closed', 'synthetic', 'audience', 'deadline'] as const;

const day = (at: Date) => at.toISOString().slice(0, 10);

/** Answers are taken to the end of the last day, UTC, or until a curator closes it. */
export const isOpen = ({ closed, deadline }: Pick<Call, 'closed' | 'deadline'>, at: Date) =>
  closed === null && day(at) <= deadline;

const listed = (content: CallContent) => ({
  content,
  audience: audienceTokens(content.audience, []),
  deadline: content.deadline,
});

const told = (id: string, { content, audience, openedAt, synthetic }: Call) => ({
  id,
  content,
  audience,
  openedAt,
  synthetic,
});

export function openCall(id: string, content: CallContent, by: Actor, at: Date, synthetic = false): Change<Call> {
  requireAhead(content, at);
  const openedBy = { id: by.id ?? '', name: by.name };
  const call: Call = { ...listed(content), openedBy, openedAt: at.toISOString(), closed: null, synthetic };
  return changed(call, callOpened(told(id, call)));
}

/** Changes what is asked for, or gives more time. */
export function editCall(id: string, before: Call, content: CallContent, at: Date): Change<Call> {
  requireOpen(before, at);
  requireAhead(content, at);
  const call = { ...before, ...listed(content) };
  return changed(call, callEdited(told(id, call)));
}

export function closeCall(id: string, before: Call, note: string, at: Date): Change<Call> {
  requireOpen(before, at);
  return close(id, before, 'curator', note, at);
}

/** Closes a call whose last day is over; nothing where it is closed already or has been given more time. */
export const endCall = (id: string, before: Call, at: Date): Change<Call> =>
  before.closed !== null || isOpen(before, at) ? changed(before) : close(id, before, 'deadline', '', at);

function close(id: string, before: Call, why: 'deadline' | 'curator', note: string, at: Date): Change<Call> {
  const closedAt = at.toISOString();
  const call = { ...before, closed: { at: closedAt, why, note } };
  return changed(call, callClosed({ ...told(id, call), why, closedAt }));
}

export function requireOpen(call: Call, at: Date): void {
  if (!isOpen(call, at))
    throw new DomainError('repository.call-closed', 'The call takes no answers any more. Offer it without the call.');
}

function requireAhead({ deadline }: CallContent, at: Date): void {
  if (deadline >= day(at)) return;
  const message = 'The last day for answers is over. Give one that lies ahead.';
  const errors = [{ path: 'deadline', code: 'in-past', message }];
  throw new DomainError('repository.call-ends-before', message, { errors });
}
