import type { Model } from 'mongoose';
import { type Actor, DomainError, findMember } from '@digital-customs/contracts';
import { AggregateStore, type Change, type Stored } from '@digital-customs/platform';
import { noStatement, type Statement } from './statement.js';

/** Statements of one kind, one aggregate a Member; a Member that has said nothing has none. */
export abstract class StatementStore<Content> extends AggregateStore<Statement<Content>> {
  declare protected readonly model: Model<Stored<Statement<Content>>>;

  async of(member: string): Promise<{ statement: Statement<Content>; version: number }> {
    requireKnown(member);
    const found = await this.find(member, { outbox: 0 });
    return { statement: found ?? noStatement<Content>(member), version: found?.version ?? 0 };
  }

  /** All that have said anything. */
  all(): Promise<Stored<Statement<Content>>[]> {
    return this.model.find({}, { outbox: 0 }).sort({ _id: 1 }).lean<Stored<Statement<Content>>[]>().exec();
  }

  /** `ifVersion` is the version read; 0 says that there was nothing. */
  async state(
    member: string,
    by: Actor,
    ifVersion: number | undefined,
    decision: (before: Statement<Content>) => Change<Statement<Content>>,
  ): Promise<{ statement: Statement<Content>; version: number }> {
    const { statement: before, version: present } = await this.of(member);
    decision(before);
    if (ifVersion !== undefined && ifVersion !== present)
      throw new DomainError('platform.stale-version', 'Load it again and repeat your change.', {
        currentVersion: present,
      });
    const options = present > 0 && ifVersion !== undefined ? { ifVersion } : {};
    const stored = await this.changeOrBegin(member, by, noStatement<Content>(member), decision, options);
    return { statement: stored, version: stored.version };
  }
}

export function requireKnown(member: string): void {
  if (!findMember(member))
    throw new DomainError('repository.unknown-member', 'Give the code of a WCO Member, for example RW.');
}
