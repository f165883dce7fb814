import { Global, Module } from '@nestjs/common';
import mongoose from 'mongoose';
import { visitor } from '@digital-customs/contracts';
import { ActorSource, verify } from '@digital-customs/platform';
import { add, TallyModule, TallyStore } from '../survival/tally.js';
import { startTestApp, type TestApp } from '../test-app.js';

@Global()
@Module({
  providers: [{ provide: ActorSource, useValue: { actorOf: () => Promise.resolve(visitor) } }],
  exports: [ActorSource],
})
class NobodyModule {}

describe('verifying the data of services', () => {
  let test: TestApp;
  let data: mongoose.Connection;
  const look = () => verify([NobodyModule, TallyModule], test.settings);
  const collection = (service: string, name: string) => data.useDb(service, { useCache: true }).collection(name);

  beforeAll(async () => {
    test = await startTestApp({ imports: [TallyModule] });
    data = await mongoose.createConnection(test.settings.MONGODB_URI).asPromise();
    const store = test.app.get(TallyStore);
    for (const id of ['a', 'b', 'c']) {
      await store.create(id, visitor, { state: { marks: [] }, events: [] });
      for (const mark of ['one', 'two', 'three']) await store.change(id, visitor, (tally) => add(tally, mark));
    }
    await test.eventually(async () =>
      expect(await collection('watching', 'effects').countDocuments({ handled: 3 })).toBe(3),
    );
    await test.eventually(async () => expect(await collection('counting', 'tallies').countDocuments({ pending: true })).toBe(0)); // prettier-ignore
  });
  afterAll(async () => {
    await data?.close();
    await test.close();
  });

  it('finds nothing where all is well, and leaves no database behind', async () => {
    expect(await look()).toEqual({ aggregates: 3, events: 9, documents: 6, faults: [] });
    const { databases } = await data.db!.admin().listDatabases();
    expect(databases.map(({ name }) => name).filter((name) => name.includes('verify'))).toEqual([]);
  });

  it('names a read model’s document that is changed, missing or of nobody', async () => {
    const effects = collection('watching', 'effects');
    await effects.updateOne({ _id: 'a' as never }, { $push: { marks: 'one' as never } });
    await effects.deleteOne({ _id: 'b' as never });
    await effects.insertOne({ _id: 'z' as never, handled: 1, marks: [] });
    expect((await look()).faults).toEqual([
      'watching.effects/a: marks not as the events tell',
      'watching.effects/b: missing',
      'watching.effects/z: no event tells of it',
    ]);
    await effects.updateOne({ _id: 'a' as never }, { $set: { marks: ['one', 'two', 'three'] } });
    await effects.insertOne({ _id: 'b' as never, handled: 3, marks: ['one', 'two', 'three'] });
    await effects.deleteOne({ _id: 'z' as never });
    expect((await look()).faults).toEqual([]);
  });

  it('names an event that was never published, and a change that its owner has lost', async () => {
    const tallies = collection('counting', 'tallies');
    await tallies.updateOne({ _id: 'a' as never }, { $inc: { sequence: 1 } });
    await tallies.updateOne({ _id: 'b' as never }, { $inc: { sequence: -1 } });
    expect((await look()).faults).toEqual([
      'testing.tally/a: event 4 of 4 was never published',
      'testing.tally/b: event 3 was published, but its owner knows of 2',
    ]);
    await tallies.updateOne({ _id: 'a' as never }, { $inc: { sequence: -1 } });
    await tallies.updateOne({ _id: 'b' as never }, { $inc: { sequence: 1 } });
  });

  it('names a service with events that it could not handle', async () => {
    const letters = collection('watching', 'dead_letters');
    await letters.insertOne({ _id: 'x' as never, reaction: 'WatchMark' });
    expect((await look()).faults).toEqual([
      'watching: 1 events could not be handled (npm run operate -- dead-letters watching)',
    ]);
    await letters.deleteOne({ _id: 'x' as never });
  });
});
