import { Injectable, Module } from '@nestjs/common';
import { defineEvent, type Envelope, type EventOf } from '@digital-customs/contracts';
import { EventTransport, OnEvent, ServiceModule } from '@digital-customs/platform';
import { z } from 'zod';
import { people } from '../people.js';
import { startTestApp, type TestApp } from '../test-app.js';

const parcelSent = defineEvent('testing.parcel', 'testing.parcel-sent.v1', z.object({ to: z.string() }));

/** Where parcels have arrived; to some addresses nothing can be delivered for the time being. */
@Injectable()
class Addresses {
  readonly closed = new Set(['nowhere']);
  readonly delivered: string[] = [];
}

@OnEvent(parcelSent, 'delivery')
class DeliverParcel {
  constructor(private readonly addresses: Addresses) {}

  handle({ data }: EventOf<typeof parcelSent>) {
    if (this.addresses.closed.has(data.to)) throw new Error(`${data.to} is closed`);
    this.addresses.delivered.push(data.to);
  }
}

@Module({ imports: [ServiceModule.for('delivery')], providers: [Addresses], controllers: [DeliverParcel] })
class DeliveryModule {}

const sent = (to: string): Envelope => ({
  id: `${to}-1`,
  type: parcelSent.type,
  occurredAt: new Date().toISOString(),
  actor: { id: null, name: 'sender' },
  aggregate: { type: parcelSent.topic, id: to, version: 1, sequence: 1 },
  data: { to },
});

describe('an event that a service cannot handle', () => {
  let test: TestApp;
  let addresses: Addresses;
  beforeAll(async () => {
    test = await startTestApp({ imports: [DeliveryModule] });
    addresses = test.app.get(Addresses);
    await test.app.get(EventTransport).publish([sent('nowhere'), sent('Kigali'), sent('Suva')]);
  });
  afterAll(() => test.close());

  const ask = (method: string, path: string, as = people.secretariat) =>
    test.send(method, `/api/operations/delivery${path}`, { as });
  const letters = async () => (await ask('GET', '/dead-letters')).body.items;

  it('is put aside after its attempts, and stops none of the others', async () => {
    await test.eventually(async () => expect(await letters()).toHaveLength(1));
    expect((await letters())[0]).toMatchObject({
      reaction: 'DeliverParcel',
      event: { id: 'nowhere-1', data: { to: 'nowhere' } },
      error: expect.stringContaining('nowhere is closed'),
      failures: 1,
    });
    expect(addresses.delivered).toEqual(['Kigali', 'Suva']);
  });

  it('stays, counted once more, when it is redriven and fails again', async () => {
    const [letter] = await letters();
    expect((await ask('POST', `/dead-letters/${letter.id}/redrive`)).body).toEqual({ handled: false });
    expect(await letters()).toMatchObject([{ id: letter.id, failures: 2 }]);
  });

  it('is handled by a redrive once the cause is mended, and is gone from the list', async () => {
    addresses.closed.clear();
    const [letter] = await letters();
    expect((await ask('POST', `/dead-letters/${letter.id}/redrive`)).body).toEqual({ handled: true });
    expect(addresses.delivered).toEqual(['Kigali', 'Suva', 'nowhere']);
    expect(await letters()).toEqual([]);
    expect((await ask('POST', `/dead-letters/${letter.id}/redrive`)).body.code).toBe('platform.not-found');
  });

  it('is for the secretariat alone to see', async () => {
    expect((await ask('GET', '/dead-letters', people.curator)).status).toBe(403);
    expect((await test.send('GET', '/api/operations/delivery/dead-letters')).status).toBe(401);
  });

  it('comes again with all others in a replay', async () => {
    const before = addresses.delivered.length;
    expect((await ask('POST', '/replay')).body).toEqual({ events: 3 });
    await test.eventually(async () => expect(addresses.delivered.length).toBe(before + 3));
  });
});
