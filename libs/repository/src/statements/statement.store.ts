import type { Model, ProjectionType } from 'mongoose';
import {
  type Actor,
  type Audience,
  DomainError,
  findMember,
  type NewEvent,
  type StatementDecision,
} from '@digital-customs/contracts';
import { AggregateStore, type Change, type Stored } from '@digital-customs/platform';
import { decide, noStatement, propose, type Statement, viewFor } from './statement.js';

/** Statements of one kind. One that nobody has begun reads as `none`, at version 0. */
export abstract class BegunStore<S extends Statement<unknown>> extends AggregateStore<S> {
  protected async readOr(id: string, none: S): Promise<{ statement: S; version: number }> {
    const found = await this.find(id, { outbox: 0 } as ProjectionType<Stored<S>>);
    return { statement: found ?? none, version: found?.version ?? 0 };
  }

  /** `ifVersion` is the version read; 0 says that there was nothing. */
  protected async changeOr(
    id: string,
    none: S,
    by: Actor,
    ifVersion: number | undefined,
    decision: (before: S) => Change<S>,
  ): Promise<{ statement: S; version: number }> {
    const { statement: before, version: present } = await this.readOr(id, none);
    decision(before);
    if (ifVersion !== undefined && ifVersion !== present)
      throw new DomainError('platform.stale-version', 'Load it again and repeat your change.', {
        currentVersion: present,
      });
    const options = present > 0 && ifVersion !== undefined ? { ifVersion } : {};
    const stored = await this.changeOrBegin(id, by, none, decision, options);
    return { statement: stored, version: stored.version };
  }
}

/** Statements of which each Member has one: its id is the Member’s code. */
export abstract class StatementStore<Content extends { audience: Audience }> extends BegunStore<Statement<Content>> {
  declare protected readonly model: Model<Stored<Statement<Content>>>;

  async of(member: string): Promise<{ statement: Statement<Content>; version: number }> {
    requireKnown(member);
    return this.readOr(member, noStatement<Content>(member));
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
    requireKnown(member);
    return this.changeOr(member, noStatement<Content>(member), by, ifVersion, decision);
  }

  /** The statement as a reader sees it. */
  async viewOf(member: string, reader: Actor) {
    const { statement, version } = await this.of(member);
    return viewFor(statement, version, reader);
  }

  /** Puts a statement before the Member's approver. */
  async propose(member: string, content: Content, by: Actor, ifVersion: number | undefined) {
    const { statement, version } = await this.state(member, by, ifVersion, (before) =>
      propose(before, content, by, this.clock.now()),
    );
    return viewFor(statement, version, by);
  }

  /** The approver's decision on what was proposed, announced where it is confirmed. */
  async decide(
    member: string,
    decision: StatementDecision,
    by: Actor,
    ifVersion: number | undefined,
    announce: (content: Content) => NewEvent,
  ) {
    const { statement, version } = await this.state(member, by, ifVersion, (before) =>
      decide(before, decision, by, this.clock.now(), announce),
    );
    return viewFor(statement, version, by);
  }
}

export function requireKnown(member: string): void {
  if (!findMember(member))
    throw new DomainError('repository.unknown-member', 'Give the code of a WCO Member, for example RW.');
}
