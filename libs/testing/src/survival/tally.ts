import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, Module, Optional } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { type Model, Schema } from 'mongoose';
import { defineEvent, type EventOf } from '@digital-customs/contracts';
import {
  AggregateStore,
  aggregateSchema,
  applyOnce,
  type Change,
  changed,
  Clock,
  EventTransport,
  type Kept,
  OnEvent,
  ServiceModule,
  type Stored,
} from '@digital-customs/platform';
import { z } from 'zod';

/** A list of marks; each change adds one and tells of it. */
export interface Tally {
  marks: string[];
}

export interface Effect extends Kept {
  marks: string[];
}

const markAdded = defineEvent('testing.tally', 'testing.mark-added.v1', z.object({ mark: z.string() }));

export const add = (tally: Tally, mark: string): Change<Tally> =>
  changed({ ...tally, marks: [...tally.marks, mark] }, markAdded({ mark }));

@Injectable()
export class TallyStore extends AggregateStore<Tally> {
  constructor(
    @InjectModel('Tally', 'counting') model: Model<Stored<Tally>>,
    @Inject(EventTransport) transport: EventTransport,
    @Inject(Clock) clock: Clock,
  ) {
    super(model, { topic: 'testing.tally', notFound: 'platform.not-found' }, transport, clock);
  }
}

const effects = new Schema({ _id: String, handled: Number, marks: [String] }, { versionKey: false, autoIndex: false });

@OnEvent(markAdded, 'counting')
export class CountMark {
  constructor(@InjectModel('Effect', 'counting') readonly model: Model<Effect>) {}

  handle(event: EventOf<typeof markAdded>) {
    return applyOnce(this.model, event, { $push: { marks: event.data.mark } });
  }
}

/** How long the watching service takes for each event, in milliseconds; none unless provided. */
export const PACE = Symbol('pace');

@OnEvent(markAdded, 'watching')
export class WatchMark {
  constructor(
    @InjectModel('Effect', 'watching') readonly model: Model<Effect>,
    @Optional() @Inject(PACE) private readonly pace: number = 0,
  ) {}

  async handle(event: EventOf<typeof markAdded>) {
    if (this.pace) await pause(this.pace);
    return applyOnce(this.model, event, { $push: { marks: event.data.mark } });
  }
}

/** Holds the tallies, and counts what was added to them. */
@Module({
  imports: [
    ServiceModule.for('counting', [
      { name: 'Tally', schema: aggregateSchema(['marks']) },
      { name: 'Effect', schema: effects },
    ]),
  ],
  controllers: [CountMark],
  providers: [TallyStore],
})
export class CountingModule {}

/** Another service, which hears of the tallies by their events alone. */
@Module({
  imports: [ServiceModule.for('watching', [{ name: 'Effect', schema: effects }])],
  controllers: [WatchMark],
})
export class WatchingModule {}

@Module({ imports: [CountingModule, WatchingModule] })
export class TallyModule {}
