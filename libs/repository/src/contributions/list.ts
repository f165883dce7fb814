import {
  type Actor,
  DomainError,
  hasRole,
  hasRoleFor,
  membersOf,
  type PracticeQuery,
  readerTokens,
} from '@digital-customs/contracts';
import { readCursor, type Stored, writeCursor } from '@digital-customs/platform';
import type { ContributionStore } from './contribution.store.js';
import type { Contribution } from './kind.js';

type Query = Pick<PracticeQuery, 'queue' | 'member' | 'theme' | 'segment' | 'stage' | 'stale' | 'call' | 'sort' | 'cursor' | 'limit'>; // prettier-ignore
type Place = [date: string, id: string];

/** A page of a queue; `more` filters by further fields of the content, any value of each. */
export async function listPage<State extends Contribution, Item>(
  store: ContributionStore<State>,
  query: Query,
  more: Record<string, string[] | undefined>,
  actor: Actor,
  lineFor: (state: Stored<State>, work: boolean) => Item,
): Promise<{ items: Item[]; next: string | null }> {
  const { cursor, limit, ...rest } = query;
  const filter = { ...queueFilter(query.queue, actor), ...chosen(query, more) };
  const by = query.queue === 'published' ? 'publishedAt' : 'changedAt';
  const asked = { ...rest, filter };
  const found = await store.lines({
    filter,
    by,
    newestFirst: query.sort === 'newest',
    limit,
    ...(cursor && { after: readCursor<Place>(asked, cursor) }),
  });
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return {
    items: items.map((state) => lineFor(state, query.queue !== 'published')),
    next: found.length > limit && last ? writeCursor(asked, [last[by]!, last._id]) : null,
  };
}

/** Everything of a queue, as its pages show it, some at a time. Throws at once where the actor has no such queue. */
export function everyOf<State extends Contribution>(
  store: ContributionStore<State>,
  query: Omit<Query, 'cursor' | 'limit'>,
  more: Record<string, string[] | undefined>,
  actor: Actor,
): AsyncGenerator<Stored<State>> {
  const filter = { ...queueFilter(query.queue, actor), ...chosen(query, more) };
  const by = query.queue === 'published' ? 'publishedAt' : 'changedAt';
  return store.every({ filter, by, newestFirst: query.sort === 'newest' });
}

function queueFilter(queue: Query['queue'], actor: Actor): Record<string, unknown> {
  if (queue === 'published') return { audience: { $in: readerTokens(actor) } };
  if (actor.id === null) throw new DomainError('platform.not-signed-in', 'Sign in and try again.');
  const members = membersOf(actor);
  if (queue === 'own') {
    if (members.length) return { member: { $in: members } };
    if (hasRole(actor, 'partner')) return { 'partner.id': actor.id };
    if (hasRole(actor, 'curator')) return { member: null, partner: null };
  }
  if (queue === 'approval') {
    const approves = members.filter((member) => hasRoleFor(actor, member, 'approver'));
    if (approves.length) return { member: { $in: approves }, stage: 'submitted' };
  }
  if (queue === 'review' && hasRole(actor, 'curator', 'secretariat'))
    return { stage: { $in: ['approved', 'in-review'] } };
  throw new DomainError('platform.not-allowed', 'Your role has no such queue.');
}

/** The reader's own filters; within each any value will do. */
function chosen(
  query: Omit<Query, 'cursor' | 'limit'>,
  more: Record<string, string[] | undefined>,
): Record<string, unknown> {
  const { member, theme, segment, stage, stale, call, queue } = query;
  const part = queue === 'published' || stale ? 'published' : 'revision';
  const inContent = (field: string, values: string[] | undefined) =>
    values ? [{ [`${part}.content.${field}`]: { $in: values } }] : [];
  const and = [
    ...(member ? [{ member: { $in: member } }] : []),
    ...(stage ? [{ stage: { $in: stage } }] : []),
    ...(stale === undefined ? [] : [{ publishedAt: { $ne: null }, stale: stale ? true : { $ne: true } }]),
    ...Object.entries({ ...more, themes: theme, segments: segment, call: call ? [call] : undefined }).flatMap(
      ([field, values]) => inContent(field, values),
    ),
  ];
  return and.length ? { $and: and } : {};
}
