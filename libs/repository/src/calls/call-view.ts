import {
  type Actor,
  type CallListItem,
  type CallView,
  DomainError,
  isAllowed,
  mayRead,
} from '@digital-customs/contracts';
import type { Stored } from '@digital-customs/platform';
import type { PublishedItem } from '../published/published-items.js';
import { type Call, isOpen } from './call.js';

const shown = ({ _id: id, version, content, openedAt, synthetic, ...call }: Stored<Call>, at: Date) => ({
  id,
  version,
  status: isOpen(call, at) ? ('open' as const) : ('closed' as const),
  content,
  openedAt,
  synthetic,
});

/** A line of the list; `answers` are those the reader may see. */
export const callLine = (call: Stored<Call>, answers: readonly PublishedItem[], at: Date): CallListItem => ({
  ...shown(call, at),
  answers: answers.filter((answer) => answer.call === call._id).length,
});

/** A call with its answers. Throws not-found where the reader may not see it. */
export function callView(call: Stored<Call>, answers: readonly PublishedItem[], actor: Actor, at: Date): CallView {
  requireReadable(call, actor);
  const open = isOpen(call, at);
  return {
    ...shown(call, at),
    openedBy: call.openedBy,
    closed: call.closed ?? (open ? null : { at: `${call.deadline}T23:59:59.999Z`, why: 'deadline', note: '' }),
    answers: answers.map(({ _id: id, type, member, titles, publishedAt }) => ({
      id,
      type,
      member,
      titles,
      publishedAt,
    })),
    may: [
      ...(open && isAllowed(actor, 'call.keep') ? (['edit', 'close'] as const) : []),
      ...(open && isAllowed(actor, 'practice.write') ? (['answer'] as const) : []),
    ],
  };
}

export function requireReadable({ audience }: Pick<Call, 'audience'>, actor: Actor): void {
  if (!mayRead(actor, audience))
    throw new DomainError('repository.call-not-found', 'Check the address, or look through the list of calls.');
}
