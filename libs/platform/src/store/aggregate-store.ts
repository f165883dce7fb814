import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { OnApplicationBootstrap, BeforeApplicationShutdown } from '@nestjs/common';
import type { Connection, Model, ProjectionType } from 'mongoose';
import { type Actor, DomainError, type Envelope, type NewEvent, type ProblemCode } from '@digital-customs/contracts';
import type { Clock } from '../clock.js';
import { correlation } from '../context.js';
import type { EventTransport } from '../events/event-transport.js';
import type { Stored } from './aggregate-schema.js';
import { type Change, changed } from './change.js';
import { Relay } from './relay.js';
import { Turns } from './turns.js';

/** In the names of databases that a check uses beside the services' own. */
export const beside = '-verify-';

export interface AggregateKind {
  /** `<service>.<aggregate>`, the topic of its events. */
  topic: string;
  /** The problem to answer with when there is none of that id. */
  notFound: ProblemCode;
}

/** How far an aggregate's events have come. */
export interface Announced {
  id: string;
  /** How many events it has had. */
  sequence: number;
  /** How many of them the transport has not acknowledged yet. */
  waiting: number;
}

export interface ChangeOptions {
  /** The version the caller has read; another one is refused with 412. */
  ifVersion?: number;
  /** Idempotency key: a change already made under it is not made again. */
  once?: string;
}

/** For changes through other processes: those of this one take turns. */
const attemptsOnConflict = 25;
const longestPause = 50;
const rememberedCommands = 20;

/** Loads, changes and saves the aggregates of one kind, each with its events, in one conditional write. */
export abstract class AggregateStore<State extends object>
  implements OnApplicationBootstrap, BeforeApplicationShutdown
{
  private readonly relay: Relay;
  private readonly turns = new Turns();

  constructor(
    protected readonly model: Model<Stored<State>>,
    private readonly kind: AggregateKind,
    transport: EventTransport,
    protected readonly clock: Clock,
  ) {
    this.relay = new Relay(model as unknown as Model<Stored<object>>, transport);
  }

  onApplicationBootstrap() {
    this.relay.start();
  }

  beforeApplicationShutdown() {
    return this.relay.stop();
  }

  /** Throws the kind's not-found problem. */
  async load(id: string, projection?: ProjectionType<Stored<State>>): Promise<Stored<State>> {
    return (await this.find(id, projection)) ?? this.missing();
  }

  async find(id: string, projection?: ProjectionType<Stored<State>>): Promise<Stored<State> | null> {
    return (await this.model.findById(id, projection).lean().exec()) as Stored<State> | null;
  }

  /** Saves a new aggregate; where its id is taken, the one that is there is returned and nothing changes. */
  async create(id: string, by: Actor, { state, events }: Change<State>): Promise<Stored<State>> {
    const outbox = this.envelopes(id, by, events, 1, 0);
    const stored = {
      ...state,
      _id: id,
      version: 1,
      sequence: outbox.length,
      outbox,
      ...(outbox.length && { pending: true }),
    };
    try {
      await this.model.collection.insertOne(stored as never);
    } catch (error) {
      if ((error as { code?: number }).code === 11000) return this.load(id);
      throw error;
    }
    this.written(id);
    this.relay.nudge(id);
    return stored as unknown as Stored<State>;
  }

  /**
   * Applies a pure decision to an aggregate and saves what follows.
   * Errors: not found (404), a stale `ifVersion` (412), lost to others again and again (409), and what `decide` throws.
   */
  change(
    id: string,
    by: Actor,
    decide: (state: Stored<State>) => Change<State>,
    options: ChangeOptions = {},
  ): Promise<Stored<State>> {
    return this.turns.take(id, () => this.changeNow(id, by, decide, options));
  }

  private async changeNow(
    id: string,
    by: Actor,
    decide: (state: Stored<State>) => Change<State>,
    options: ChangeOptions,
  ): Promise<Stored<State>> {
    for (let attempt = 0; attempt < attemptsOnConflict; attempt++) {
      if (attempt > 0) await pause(Math.random() * Math.min(longestPause, 2 ** attempt));
      const before = await this.load(id);
      if (options.once && before.commands?.includes(options.once)) return before;
      if (options.ifVersion !== undefined && options.ifVersion !== before.version) {
        throw new DomainError('platform.stale-version', 'Load it again and repeat your change.', {
          currentVersion: before.version,
        });
      }
      const after = await this.save(before, by, decide(before), options.once);
      if (after) return after;
    }
    throw new DomainError('platform.conflict', 'Load it again and repeat your change.', {
      currentVersion: (await this.load(id)).version,
    });
  }

  /** As `change`, and where there is none of that id yet, on `none`: the first change begins it, and a refused one leaves nothing behind. */
  async changeOrBegin(
    id: string,
    by: Actor,
    none: State,
    decide: (state: State) => Change<State>,
    options: ChangeOptions = {},
  ): Promise<Stored<State>> {
    if (!(await this.find(id, { _id: 1 }))) {
      decide(none);
      await this.create(id, by, changed(none));
    }
    return this.change(id, by, decide, options);
  }

  get topic(): string {
    return this.kind.topic;
  }

  /** The database that belongs to its service, whatever suffix this process puts behind it. */
  get database(): string {
    return this.model.db.name.split(beside)[0]!;
  }

  /** Every aggregate of this kind, as its service's database on a connection holds it. */
  async *announced(connection: Connection): AsyncGenerator<Announced> {
    const found = connection
      .collection<Stored<object>>(this.model.collection.name)
      .find({}, { projection: { sequence: 1, 'outbox.id': 1 } });
    for await (const { _id, sequence, outbox } of found)
      yield { id: String(_id), sequence, waiting: outbox?.length ?? 0 };
  }

  /** Called after each acknowledged write; a store that keeps what it has read forgets it here. */
  protected written(_id: string): void {}

  private async save(
    before: Stored<State>,
    by: Actor,
    { state, events }: Change<State>,
    once?: string,
  ): Promise<Stored<State> | null> {
    const version = before.version + 1;
    const added = this.envelopes(before._id, by, events, version, before.sequence);
    const own = ownState(state);
    const gone = Object.keys(ownState(before)).filter((name) => own[name] === undefined);
    const result = await this.model.collection.updateOne(
      { _id: before._id as never, version: before.version as never },
      {
        $set: { ...own, version, sequence: before.sequence + added.length, ...(added.length && { pending: true }) },
        ...(gone.length && { $unset: Object.fromEntries(gone.map((name) => [name, ''])) }),
        $push: {
          outbox: { $each: added },
          ...(once && { commands: { $each: [once], $slice: -rememberedCommands } }),
        },
      } as never,
    );
    if (result.matchedCount === 0) return null;
    this.written(before._id);
    if (added.length) this.relay.nudge(before._id);
    return { ...state, _id: before._id, version, sequence: before.sequence + added.length } as Stored<State>;
  }

  private envelopes(id: string, by: Actor, events: NewEvent[], version: number, sequence: number): Envelope[] {
    return events.map((event, index) => ({
      id: randomUUID(),
      type: event.type,
      occurredAt: this.clock.now().toISOString(),
      actor: { id: by.id, name: by.name },
      aggregate: { type: this.kind.topic, id, version, sequence: sequence + index + 1 },
      data: event.data,
      ...correlation.getStore(),
    }));
  }

  private missing(): never {
    throw new DomainError(this.kind.notFound, 'Check the address, or ask the Member that owns it.');
  }
}

function ownState(state: object): Record<string, unknown> {
  const { _id, version, sequence, outbox, pending, commands, ...own } = state as Record<string, unknown>;
  void [_id, version, sequence, outbox, pending, commands];
  return own;
}
