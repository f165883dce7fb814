import { setTimeout as pause } from 'node:timers/promises';
import { Global, Module } from '@nestjs/common';
import { visitor } from '@digital-customs/contracts';
import {
  ActorSource,
  type Change,
  createHttpApp,
  createLogger,
  listen,
  PlatformModule,
  PlatformSettings,
  startTelemetry,
} from '@digital-customs/platform';
import { add, CountingModule, PACE, type Tally, TallyStore, WatchingModule } from '@digital-customs/testing';
import type { Written, WriteOrder } from './messages.js';

/*
 * A service to be killed: `counting` holds tallies and adds marks to them when told, `watching` hears of them by events.
 * Tells when it is ready and of each mark that was acknowledged; ends with its parent.
 */
@Global()
@Module({
  providers: [
    { provide: ActorSource, useValue: { actorOf: () => Promise.resolve(visitor) } },
    { provide: PACE, useValue: Number(process.env['PACE'] ?? 0) },
  ],
  exports: [ActorSource, PACE],
})
class NobodyModule {}

const parsed = PlatformSettings.parse({ LOG_LEVEL: 'warn', ...process.env });
const settings = { ...parsed, MONGODB_URI: parsed.MONGODB_URI!, soleWriter: false };
const service = process.argv[2] === 'counting' ? CountingModule : WatchingModule;

@Module({ imports: [PlatformModule.for(settings), NobodyModule, service] })
class ServiceModule {}

const stopTelemetry = await startTelemetry(process.argv[2]!, settings);
const app = await createHttpApp(ServiceModule, createLogger(settings.LOG_LEVEL));
const url = await listen(app, '127.0.0.1', 0);
process.on(
  'disconnect',
  () =>
    void app
      .close()
      .finally(stopTelemetry)
      .then(() => process.exit(0)),
);
process.on('message', (order: WriteOrder) => void write(order));
process.send!({ url });

async function write({ round, marks, tallies, together = 1 }: WriteOrder) {
  const store = app.get(TallyStore);
  let next = 0;
  const worker = async () => {
    for (let number = next++; number < marks; number = next++) {
      const [id, mark] = [`tally-${number % tallies}`, `${round}-${number}`];
      await untilDone(() => store.create(id, visitor, { state: { marks: [] }, events: [] }));
      const names = Array.from({ length: together }, (_, index) => (index ? `${mark}-${index}` : mark));
      await untilDone(() => store.change(id, visitor, (tally) => addAll(tally, names), { once: mark }));
      process.send?.({ id, mark } satisfies Written);
    }
  };
  await Promise.all(Array.from({ length: 16 }, worker));
}

const addAll = (tally: Tally, marks: string[]): Change<Tally> =>
  marks.reduce<Change<Tally>>(
    ({ state, events }, mark) => {
      const next = add(state, mark);
      return { state: next.state, events: [...events, ...next.events] };
    },
    { state: tally, events: [] },
  );

/** As a client does that was not answered: asks again, under the same idempotency key. */
async function untilDone(work: () => Promise<unknown>) {
  for (;;) {
    try {
      return await work();
    } catch {
      await pause(100);
    }
  }
}
