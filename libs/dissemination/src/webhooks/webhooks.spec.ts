import {
  type Actor,
  type Audience,
  type DeliveryView,
  personJoined,
  rolesChanged,
  type WebhookMade,
} from '@digital-customs/contracts';
import { Clock } from '@digital-customs/platform';
import { people, startTestApp, type TestApp } from '@digital-customs/testing';
import { Webhook as Verifier } from 'standardwebhooks';
import { DisseminationModule } from '../dissemination.module.js';
import { published, teller } from '../items/given.js';
import { Items } from '../items/items.js';
import { CollectDeliveries } from './collect-deliveries.js';
import { Network } from './network.js';
import { Receiver } from './receiver.js';
import { SendDeliveries } from './send-deliveries.js';

describe('webhooks', () => {
  let test: TestApp;
  let receiver: Receiver;
  let network: Network;
  let now = Date.now();
  const tell = teller(() => test);
  const owner = people.contributor;
  const iso = () => new Date(now).toISOString();

  beforeAll(async () => {
    receiver = await new Receiver().listen();
    test = await startTestApp({ imports: [DisseminationModule] });
    jest.spyOn(test.app.get(Clock), 'now').mockImplementation(() => new Date(now));
    network = test.app.get(Network);
    await joined(owner);
    await test.send('POST', '/api/subscriptions', { as: owner, body: { kind: 'theme', value: 'e-services' } });
  });
  afterAll(async () => {
    await test.close();
    await receiver.close();
  });
  beforeEach(() => {
    Object.assign(network, { internal: true, resolve: async () => ['127.0.0.1'] });
    receiver.got.length = 0;
    receiver.answer = (response) => void response.writeHead(204).end();
  });

  const joined = ({ id, name, grants }: Actor) =>
    tell('identity.person', id!, personJoined({ id: id!, name, grants: [...grants] }));
  const make = async (given: object = {}, as = owner): Promise<WebhookMade> => {
    const body = { name: 'Archive', address: `http://hooks.example:${receiver.port}/in`, ...given };
    const answer = await test.send('POST', '/api/webhooks', { as, body });
    expect(answer.status).toBe(201);
    return answer.body;
  };
  const end = ({ id }: { id: string }, as = owner) => test.send('DELETE', `/api/webhooks/${id}`, { as });
  const log = async ({ id }: { id: string }, as = owner): Promise<DeliveryView[]> =>
    (await test.send('GET', `/api/webhooks/${id}/deliveries`, { as })).body.items;
  const send = async () => {
    await test.app.get(SendDeliveries).run();
    await test.app.get(SendDeliveries).settled();
  };
  const turn = async () => {
    await test.app.get(CollectDeliveries).run();
    await send();
  };
  let counted = 0;
  /** A practice that was told of a second later. */
  const practice = async (audience: Audience = { kind: 'public' }, member = 'KE') => {
    const id = `p${(counted += 1)}`;
    now += 1_000;
    await tell(
      'repository.practice',
      id,
      published(id, `Practice ${id}`, { publishedAt: iso(), audience, member }),
      iso(),
    );
    await test.eventually(async () => expect(await test.app.get(Items).find(`practice/${id}`)).not.toBeNull());
    return `practice/${id}`;
  };
  const ping = async (id: string) =>
    (await test.send('POST', `/api/webhooks/${id}/ping`, { as: owner })).body as DeliveryView;

  it('tell a system of what its owner follows, signed so that the Standard Webhooks library verifies it', async () => {
    await practice();
    const webhook = await make();
    const id = await practice();
    await turn();
    await turn();
    expect(receiver.got).toHaveLength(1);
    const [{ headers, body, path }] = receiver.got as [(typeof receiver.got)[number]];
    jest.useFakeTimers({ now, doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'setInterval'] });
    const message = new Verifier(webhook.secret).verify(body, headers as Record<string, string>);
    expect(() => new Verifier('whsec_b3RoZXI=').verify(body, headers as Record<string, string>)).toThrow();
    expect(() => new Verifier(webhook.secret).verify(`${body} `, headers as Record<string, string>)).toThrow();
    jest.useRealTimers();
    expect(message).toMatchObject({
      type: 'record.published',
      data: { id, type: 'practice', members: ['KE'], path: `/practices/${id.slice(9)}`, reasons: ['theme:e-services'] },
    });
    expect([path, headers.host]).toEqual(['/in', `hooks.example:${receiver.port}`]);
    expect(await log(webhook)).toMatchObject([
      {
        id: headers['webhook-id'],
        state: 'delivered',
        title: `Practice ${id.slice(9)}`,
        tries: [{ status: 204, failure: null }],
      },
    ]);
    await end(webhook);
  });

  it('are tried again under the same webhook-id until they arrive, and hold up no other', async () => {
    const [webhook, other] = [await make(), await make({ address: `http://other.example:${receiver.port}/other` })];
    receiver.answer = (response) => {
      const { path } = receiver.got.at(-1)!;
      response.writeHead(path === '/in' ? 503 : 204).end();
    };
    await practice();
    await turn();
    expect((await log(other))[0]?.state).toBe('delivered');
    const first = (await log(webhook))[0]!;
    expect(first).toMatchObject({ state: 'waiting', nextAt: new Date(now + 5_000).toISOString() });
    await send();
    expect(receiver.got.filter(({ path }) => path === '/in')).toHaveLength(1);
    now += 5_000;
    receiver.answer = (response) => void response.writeHead(200).end('ok');
    await send();
    const tries = receiver.got.filter(({ path }) => path === '/in');
    expect(tries.map(({ headers }) => headers['webhook-id'])).toEqual([first.id, first.id]);
    expect((await log(webhook))[0]).toMatchObject({ state: 'delivered', tries: [{ status: 503 }, { status: 200 }] });
    for (const one of [webhook, other]) await end(one);
  });

  it('ask again who may read it when they are sent', async () => {
    const webhook = await make();
    await practice({ kind: 'members' });
    await test.app.get(CollectDeliveries).run();
    await tell('identity.person', owner.id!, rolesChanged({ id: owner.id!, grants: [] }));
    await test.eventually(async () => {
      await send();
      expect((await log(webhook))[0]?.state).toBe('dropped');
    });
    expect(receiver.got).toEqual([]);
    expect((await log(webhook, owner))[0]?.title).not.toBeUndefined();
    await tell('identity.person', owner.id!, rolesChanged({ id: owner.id!, grants: [...owner.grants] }));
    await end(webhook);
  });

  it('never tell of what the owner may not read', async () => {
    const webhook = await make();
    await practice({ kind: 'named', members: ['CR'] });
    await turn();
    expect([receiver.got, await log(webhook)]).toEqual([[], []]);
    await end(webhook);
  });

  it('are disabled after a week of failures, and put in use again by their owner', async () => {
    const webhook = await make();
    receiver.answer = (response) => void response.writeHead(500).end();
    expect((await ping(webhook.id)).tries[0]).toMatchObject({ status: 500, failure: 'status' });
    now += 7 * 24 * 3600_000;
    await ping(webhook.id);
    const state = async () => (await test.send('GET', '/api/webhooks', { as: owner })).body.items[0];
    expect(await state()).toMatchObject({ state: 'disabled', failingSince: expect.any(String) });
    await practice();
    await turn();
    expect((await log(webhook)).filter(({ type }) => type !== 'ping')).toEqual([]);
    const { version, name, address } = await state();
    const put = (ifMatch: string) =>
      test.send('PUT', `/api/webhooks/${webhook.id}`, { as: owner, body: { name, address, on: true }, headers: { 'if-match': ifMatch } }); // prettier-ignore
    expect((await put('"1"')).status).toBe(412);
    expect((await put(`"${version}"`)).body).toMatchObject({ state: 'on', failingSince: null });
    await end(webhook);
  });

  it('are pinged, and what was sent is sent again under its id', async () => {
    const webhook = await make();
    expect(await ping(webhook.id)).toMatchObject({ type: 'ping', state: 'delivered' });
    expect(JSON.parse(receiver.got[0]!.body)).toMatchObject({ type: 'ping', data: null });
    await practice();
    await turn();
    const [sent] = await log(webhook);
    const replay = (id: string) =>
      test.send('POST', `/api/webhooks/${webhook.id}/deliveries/${id}/replay`, { as: owner });
    expect((await replay(sent!.id)).body).toMatchObject({ id: sent!.id, state: 'delivered' });
    expect(receiver.got.slice(1).map(({ headers }) => headers['webhook-id'])).toEqual([sent!.id, sent!.id]);
    expect((await replay('msg_none')).body.code).toBe('dissemination.delivery-not-found');
    await end(webhook);
  });

  it('sign with both secrets for a day when they are given another, which is shown once', async () => {
    const webhook = await make();
    const { body } = await test.send('POST', `/api/webhooks/${webhook.id}/secret`, { as: owner });
    expect(body.secret).not.toBe(webhook.secret);
    expect(JSON.stringify((await test.send('GET', '/api/webhooks', { as: owner })).body)).not.toContain('whsec_');
    await ping(webhook.id);
    expect(String(receiver.got[0]!.headers['webhook-signature']).split(' ')).toHaveLength(2);
    await end(webhook);
  });

  it('are seen and used by their owner alone', async () => {
    const webhook = await make();
    const as = people.neighbour;
    expect((await test.send('GET', '/api/webhooks', { as })).body.items).toEqual([]);
    for (const [method, path] of [['GET', 'deliveries'], ['POST', 'ping'], ['POST', 'secret']] as const) // prettier-ignore
      expect((await test.send(method, `/api/webhooks/${webhook.id}/${path}`, { as })).body.code).toBe('dissemination.webhook-not-found'); // prettier-ignore
    expect((await end(webhook, as)).status).toBe(404);
    expect((await end(webhook)).status).toBe(204);
    expect((await end(webhook)).status).toBe(404);
  });

  describe('without private networks', () => {
    beforeEach(() => (network.internal = false));

    it.each([
      ['where clouds tell their secrets', 'https://169.254.169.254/latest/meta-data', 'private'],
      ['an IPv4-mapped private address', 'https://[::ffff:10.0.0.1]/', 'private'],
      ['loopback written as a number', 'https://2130706433/', 'private'],
      ['http', 'http://customs.example/', 'http'],
      ['a name and a password', 'https://me:secret@customs.example/', 'form'],
    ])('are not made for %s', async (_, address, code) => {
      const { status, body } = await test.send('POST', '/api/webhooks', { as: owner, body: { name: 'x', address } });
      expect([status, body.code, body.errors[0]]).toEqual([422, 'dissemination.webhook-address', expect.objectContaining({ path: 'address', code })]); // prettier-ignore
    });

    it('are not made for a name that leads to a private address, among others or alone, nor for one that leads nowhere', async () => {
      const codeFor = async (...addresses: string[]) => {
        network.resolve = async () => addresses;
        const body = { name: 'x', address: 'https://customs.example/' };
        return (await test.send('POST', '/api/webhooks', { as: owner, body })).body.errors?.[0].code;
      };
      expect(await codeFor('127.0.0.1')).toBe('private');
      expect(await codeFor('8.8.8.8', '::ffff:10.0.0.1')).toBe('private');
      expect(await codeFor()).toBe('unknown');
    });

    it('do not reach a name that was public when it was given and leads to loopback when it is used', async () => {
      network.resolve = async () => ['8.8.8.8'];
      const webhook = await make({ address: `https://customs.example:${receiver.port}/` });
      network.resolve = async () => ['127.0.0.1'];
      expect((await ping(webhook.id)).tries[0]).toMatchObject({ status: null, failure: 'address' });
      network.resolve = async () => ['8.8.8.8', '127.0.0.1'];
      expect((await ping(webhook.id)).tries[0]).toMatchObject({ failure: 'address' });
      expect(receiver.got).toEqual([]);
      await end(webhook);
    });

    it('do not reach an address of a private network that was given when it was allowed', async () => {
      network.internal = true;
      const webhook = await make({ address: `http://127.0.0.1:${receiver.port}/` });
      network.internal = false;
      expect((await ping(webhook.id)).tries[0]).toMatchObject({ status: null, failure: 'address' });
      expect(receiver.got).toEqual([]);
      await end(webhook);
    });
  });

  it('do not follow where a receiver points, read no more than they must, and wait no longer', async () => {
    const elsewhere = await new Receiver().listen();
    const webhook = await make();
    receiver.answer = (response) =>
      void response.writeHead(307, { location: `http://127.0.0.1:${elsewhere.port}/` }).end();
    expect((await ping(webhook.id)).tries[0]).toMatchObject({ status: 307, failure: 'redirect' });
    expect(elsewhere.got).toEqual([]);
    await elsewhere.close();
    receiver.answer = (response) => void response.writeHead(200).end('x'.repeat(1_000_000));
    expect((await ping(webhook.id)).tries[0]).toMatchObject({ status: 200, failure: 'too-large' });
    receiver.answer = () => undefined;
    network.patience = 200;
    expect((await ping(webhook.id)).tries[0]).toMatchObject({ status: null, failure: 'timeout' });
    network.patience = 15_000;
    await end(webhook);
  });
});
