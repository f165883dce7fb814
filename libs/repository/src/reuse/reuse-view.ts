import {
  type Actor,
  findMember,
  hasRoleFor,
  memberRoles,
  type ReuseContent,
  reuseKinds,
  type ReuseView,
} from '@digital-customs/contracts';
import type { Confirmed } from '../statements/statement.js';
import type { PublishedItem } from '../published/published-items.js';
import { type Reuse, speaksFor } from './reuse.js';

type Readable = ReadonlyMap<string, PublishedItem>;

export const isOwn = ({ member }: Pick<Reuse, 'member'>, actor: Actor) => hasRoleFor(actor, member, ...memberRoles);

/**
 * The one rule: who may read the item reads what is confirmed about it and stands; the Member's own people read all of
 * theirs. `readable` holds what the actor may read of the items and own records that are named.
 */
export const mayReadReuse = (reuse: Reuse, actor: Actor, readable: Readable) =>
  isOwn(reuse, actor) || (reuse.kind !== null && readable.has(reuse.item));

export function reuseView(reuse: Reuse, version: number, actor: Actor, readable: Readable): ReuseView {
  const own = isOwn(reuse, actor);
  const { type, item, owner, member, kind, withdrawals, synthetic } = reuse;
  const since = withdrawals.at(-1)?.at ?? '';
  const shown = own ? reuse.confirmed : reuse.confirmed.filter(({ at }) => at > since);
  const standing = kind === null ? null : reuse.confirmed.at(-1)!;
  const record = standing?.content.practice ? readable.get(standing.content.practice) : undefined;
  const isBegun = kind !== null || reuse.proposed !== null || reuse.returned !== null;
  const may: ReuseView['may'] = [
    ...(own ? (['propose'] as const) : []),
    ...(reuse.proposed && hasRoleFor(actor, member, 'approver') ? (['decide'] as const) : []),
    ...(own && isBegun && (kind === null || speaksFor(reuse, actor)) ? (['withdraw'] as const) : []),
  ];
  return {
    type,
    item,
    titles: readable.get(item)?.titles ?? {},
    owner,
    member,
    region: findMember(member)!.region,
    version,
    standing: standing && signed(standing),
    own: record ? { type: record.type, id: record._id, titles: record.titles } : null,
    earlier: shown
      .filter((each) => each !== standing)
      .map(signed)
      .reverse(),
    withdrawals: own ? withdrawals : [],
    proposed: own ? reuse.proposed : null,
    returned: own ? reuse.returned : null,
    may,
    synthetic,
  };
}

const signed = ({ content, by, at }: Confirmed<ReuseContent>) => ({ content, by: by.name, at });

/** Standing statements by kind. */
export const countsOf = (statements: readonly Pick<Reuse, 'kind'>[]): Record<string, number> =>
  Object.fromEntries(reuseKinds.map(({ code }) => [code, statements.filter(({ kind }) => kind === code).length]));
