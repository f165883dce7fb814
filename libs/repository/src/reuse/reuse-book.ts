import { Injectable } from '@nestjs/common';
import {
  type Actor,
  DomainError,
  membersOf,
  type ReuseContent,
  type ReusedType,
  type ReuseView,
} from '@digital-customs/contracts';
import type { Stored } from '@digital-customs/platform';
import { PublishedItems } from '../published/published-items.js';
import type { Reuse, Reused } from './reuse.js';
import { mayReadReuse, reuseView } from './reuse-view.js';

/** Statements with what they name, as a reader may see both. */
@Injectable()
export class ReuseBook {
  constructor(private readonly items: PublishedItems) {}

  /** The item, where the actor may read it; else its kind's not-found problem. */
  async readableItem(type: ReusedType, id: string, actor: Actor): Promise<Reused> {
    const found = (await this.items.readableOf([id], actor)).get(id);
    if (found?.type !== type)
      throw new DomainError(`repository.${type}-not-found`, 'Check the address, or ask the Member that owns it.');
    return { type, id, owner: found.member, owners: found.owners ?? (found.member ? [found.member] : []) };
  }

  /** Refuses an own record that the Member has not published. */
  async requireOwnRecord({ practice }: ReuseContent, member: string, actor: Actor): Promise<void> {
    if (practice === null) return;
    const found = (await this.items.readableOf([practice], actor)).get(practice);
    if (found && (found.owners ?? [found.member]).includes(member)) return;
    const message = 'Choose a practice or innovation that your Member has published, or leave it out.';
    const errors = [{ path: 'practice', code: 'not-yours', message }];
    throw new DomainError('repository.not-your-record', message, { errors });
  }

  /** Those that the actor may read, as views. */
  async views(
    statements: readonly Stored<Reuse>[],
    actor: Actor,
  ): Promise<{ reuse: Stored<Reuse>; view: ReuseView }[]> {
    const named = statements.flatMap(({ item, confirmed }) => [item, confirmed.at(-1)?.content.practice ?? item]);
    const readable = await this.items.readableOf(named, actor);
    return statements
      .filter((reuse) => mayReadReuse(reuse, actor, readable))
      .map((reuse) => ({ reuse, view: reuseView(reuse, reuse.version, actor, readable) }));
  }

  async view(reuse: Reuse, version: number, actor: Actor): Promise<ReuseView> {
    const named = [reuse.item, reuse.confirmed.at(-1)?.content.practice ?? reuse.item];
    return reuseView(reuse, version, actor, await this.items.readableOf(named, actor));
  }

  /** Members for which the actor works and that may reuse the item. */
  readonly reusersOf = (actor: Actor, { owners }: Reused) =>
    membersOf(actor).filter((member) => !owners.includes(member));
}
