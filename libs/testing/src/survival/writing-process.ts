import { Global, Module } from '@nestjs/common';
import { visitor } from '@digital-customs/contracts';
import { startDocumentServer } from '@digital-customs/document-server';
import {
  ActorSource,
  createHttpApp,
  createLogger,
  EventServers,
  listen,
  PlatformModule,
  PlatformSettings,
} from '@digital-customs/platform';
import { add, CountMark, TallyModule, TallyStore, WatchMark } from './tally.js';

/*
 * A process to be killed: adds marks to fifty tallies and prints each one that was acknowledged.
 * Told `settle`, it adds none, waits until all events are handled, and prints what there is.
 */
const [folder = '', round = '', wanted = '0'] = process.argv.slice(2);
const tallies = 50;

@Global()
@Module({
  providers: [{ provide: ActorSource, useValue: { actorOf: () => Promise.resolve(visitor) } }],
  exports: [ActorSource],
})
class NobodyModule {}

const documents = await startDocumentServer({ dataDir: folder });
const settings = {
  ...PlatformSettings.parse({ DATA_DIR: folder, LOG_LEVEL: 'error' }),
  MONGODB_URI: documents.uri,
  soleWriter: true,
};

@Module({ imports: [PlatformModule.for(settings), NobodyModule, TallyModule] })
class ProcessModule {}

const app = await createHttpApp(ProcessModule, createLogger('error'));
await listen(app, '127.0.0.1', 0);
const store = app.get(TallyStore);
if (round === 'settle') await settle();
else await write();

async function write() {
  let next = 0;
  const worker = async () => {
    for (let number = next++; number < Number(wanted); number = next++) {
      const [id, mark] = [`tally-${number % tallies}`, `${round}-${number}`];
      await store.create(id, visitor, { state: { marks: [] }, events: [] });
      await store.change(id, visitor, (tally) => add(tally, mark), { once: mark });
      process.stdout.write(`${id} ${mark}\n`);
    }
  };
  await Promise.all(Array.from({ length: 16 }, worker));
  process.stdout.write('done\n');
}

async function settle() {
  const servers = app.get(EventServers);
  const ids = Array.from({ length: tallies }, (_, index) => `tally-${index}`);
  const outboxes = async () =>
    (await Promise.all(ids.map((id) => store.find(id)))).flatMap((tally) => tally?.outbox ?? []).length;
  const lag = async () =>
    (await Promise.all(servers.services.map((service) => servers.of(service).server.lag()))).reduce(
      (sum, one) => sum + one,
      0,
    );
  while ((await outboxes()) > 0 || (await lag()) > 0) await new Promise((later) => setTimeout(later, 50));
  const marks = async (find: (id: string) => Promise<{ marks?: string[] } | null>) =>
    Object.fromEntries(await Promise.all(ids.map(async (id) => [id, (await find(id))?.marks ?? []] as const)));
  const report = {
    tallies: await marks((id) => store.find(id)),
    counting: await marks((id) => app.get(CountMark).model.findById(id).lean()),
    watching: await marks((id) => app.get(WatchMark).model.findById(id).lean()),
  };
  process.stdout.write(`${JSON.stringify(report)}\n`);
  await app.close();
  await documents.stop();
}
