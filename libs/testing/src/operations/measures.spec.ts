import { beginMeasuring } from '@digital-customs/platform';
import { people } from '../people.js';
import { add, TallyModule, TallyStore } from '../survival/tally.js';
import { startTestApp, type TestApp } from '../test-app.js';

describe('what Prometheus reads', () => {
  let test: TestApp;
  let read: () => Promise<string>;
  beforeAll(async () => {
    const { registry } = await beginMeasuring('spec');
    read = () => registry.metrics();
    test = await startTestApp({ imports: [TallyModule] });
  });
  afterAll(() => test.close());

  /** The value of the line with these labels, whatever their order. */
  const told = async (name: string, labels: Record<string, string>) => {
    const wanted = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
    const lines = (await read()).split('\n').filter((line) => line.startsWith(`${name}{`));
    return Number(
      lines
        .find((line) => wanted.every((part) => line.includes(part)))
        ?.split(' ')
        .at(-1),
    );
  };

  it('tells of requests by route and status', async () => {
    await test.send('GET', '/api/health/live');
    await test.send('GET', '/api/nothing-of-the-kind');
    const route = '/api/health/live';
    expect(await told('http_request_duration_seconds_count', { method: 'GET', route, status: '200' })).toBe(1);
    expect(await told('http_request_duration_seconds_count', { method: 'GET', status: '404' })).toBe(1);
  });

  it('tells of events handled, how far behind, and of what waits', async () => {
    const store = test.app.get(TallyStore);
    await store.create('one', people.curator, { state: { marks: [] }, events: [] });
    await store.change('one', people.curator, (tally) => add(tally, 'mark'));
    const handled = { service: 'watching', reaction: 'WatchMark', outcome: 'handled', program: 'spec' };
    await test.eventually(async () => expect(await told('event_handling_seconds_count', handled)).toBe(1));
    expect(await told('event_delay_seconds_count', { service: 'watching' })).toBe(1);
    await test.eventually(async () => {
      for (const gauge of ['consumer_lag_events', 'dead_letters', 'outbox_age_seconds'])
        expect([gauge, await told(gauge, { service: 'watching' })]).toEqual([gauge, 0]);
    });
  });

  it('tells the age of the oldest event that waits in an outbox', async () => {
    const store = test.app.get(TallyStore) as unknown as {
      model: { collection: { insertOne(row: object): Promise<unknown> } };
    };
    const outbox = [{ id: 'w', occurredAt: new Date(Date.now() - 90_000).toISOString() }];
    const held = { _id: 'held', marks: [], version: 1, sequence: 1, outbox, pending: true };
    await store.model.collection.insertOne(held);
    expect(await told('outbox_age_seconds', { service: 'counting' })).toBeGreaterThanOrEqual(90);
  });
});
