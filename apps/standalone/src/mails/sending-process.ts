import { Global, Module } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { visitor } from '@digital-customs/contracts';
import { DisseminationModule, MakeDigests, SendMails } from '@digital-customs/dissemination';
import { startDocumentServer } from '@digital-customs/document-server';
import {
  ActorSource,
  createHttpApp,
  createLogger,
  listen,
  PlatformModule,
  PlatformSettings,
} from '@digital-customs/platform';

/*
 * A process to be killed while it makes and sends mails: `READERS` people follow what `ITEMS` records tell. Run again on the
 * same folder it goes on; when nothing is due any more it prints how many mails stand where.
 */
const [folder = '', readers = '0', items = '0'] = process.argv.slice(2);

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

@Module({ imports: [PlatformModule.for(settings), NobodyModule, DisseminationModule] })
class ProcessModule {}

const app = await createHttpApp(ProcessModule, createLogger('error'));
await listen(app, '127.0.0.1', 0);
const database = app.get<Connection>(getConnectionToken('dissemination'));
if ((await database.collection('readers').countDocuments({})) === 0) await seed();
await app.get(MakeDigests).run();
await app.get(SendMails).run();
const counted = await database
  .collection('mails')
  .aggregate([{ $group: { _id: '$status', count: { $sum: 1 } } }])
  .toArray();
process.stdout.write(`${JSON.stringify(Object.fromEntries(counted.map(({ _id, count }) => [_id, count])))}\n`);
await app.close();
await documents.stop();

async function seed() {
  const now = Date.now();
  const at = (ago: number) => new Date(now - ago).toISOString();
  const one = (index: number) => ({
    _id: `practice/p${index}`,
    handled: 1,
    type: 'practice',
    texts: { en: { title: `Practice ${index}`, summary: 'In short.', body: '' } },
    facets: { member: ['RW'] },
    audience: ['public'],
    keys: ['type:practice', 'member:RW', `practice:p${index}`],
    page: `/practices/p${index}`,
    changedAt: at(1_000 + index),
    announcedAt: at(1_000 + index),
    gone: null,
  });
  const person = (index: number) => ({
    _id: `u${index}`,
    handled: 1,
    name: 'N',
    email: `u${index}@example.org`,
    grants: [],
  });
  const follows = (index: number) => ({
    _id: `u${index}`,
    version: 1,
    sequence: 0,
    outbox: [],
    language: 'en',
    timeZone: 'UTC',
    stopped: null,
    bounces: [],
    items: [
      {
        id: 's',
        kind: 'member',
        value: 'RW',
        name: null,
        url: null,
        channels: { inbox: true, mail: 'at-once' },
        since: at(60_000),
        mailSince: at(60_000),
        feed: null,
      },
    ],
  });
  const many = <T>(count: string, make: (index: number) => T) =>
    Array.from({ length: Number(count) }, (_, index) => make(index));
  await database.collection('items').insertMany(many(items, one) as never);
  await database.collection('subscriptions').insertMany(many(readers, follows) as never);
  await database.collection('readers').insertMany(many(readers, person) as never);
}
