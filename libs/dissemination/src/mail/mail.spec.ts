import {
  type Actor,
  type MailRhythm,
  personJoined,
  practiceWithdrawn,
  rolesChanged,
  visitor,
} from '@digital-customs/contracts';
import { Clock } from '@digital-customs/platform';
import { people, startTestApp, type TestApp } from '@digital-customs/testing';
import { MakeDigests } from '../digests/make-digests.js';
import { DisseminationModule } from '../dissemination.module.js';
import { published, teller } from '../items/given.js';
import { Items } from '../items/items.js';
import { MailServer } from './given.js';
import { SendMails } from './send-mails.js';

const script = '<script>alert(1)</script>';

describe('mails', () => {
  let test: TestApp;
  let server: MailServer;
  let now = new Date('2026-06-01T03:00:00.000Z');
  const tell = teller(() => test);

  beforeAll(async () => {
    server = await MailServer.start({ user: 'portal', password: 'p@ss/word' });
    process.env['SMTP_URL'] = `smtp://portal:p%40ss%2Fword@127.0.0.1:${server.port}`;
    test = await startTestApp({ imports: [DisseminationModule], publicUrl: 'https://digital.example.org' });
    delete process.env['SMTP_URL'];
    jest.spyOn(test.app.get(Clock), 'now').mockImplementation(() => now);
  });
  afterAll(async () => {
    await test.close();
    await server.stop();
  });

  const joins = async ({ id, grants }: Actor) => {
    await tell(
      'identity.person',
      id!,
      personJoined({ id: id!, name: 'N', email: `${id}@example.org`, grants: [...grants] }),
    );
    await test.eventually(async () =>
      expect((await test.send('GET', '/api/subscriptions', { as: { ...visitor, id } })).body.mail.address).toBe(
        `${id}@example.org`,
      ),
    );
  };
  const follow = async (as: Actor, value: string, mail: MailRhythm, wishes: object = {}) => {
    const { status } = await test.send('POST', '/api/subscriptions', {
      as,
      body: { kind: 'theme', value, channels: { inbox: true, mail }, ...wishes },
    });
    expect(status).toBe(201);
  };
  const publish = async (
    id: string,
    at: string,
    more: Parameters<typeof published>[2] = {},
    title = `Practice ${id}`,
  ) => {
    await tell('repository.practice', id, published(id, title, { publishedAt: at, ...more }), at);
    await test.eventually(async () =>
      expect((await test.app.get(Items).model.findById(`practice/${id}`))?.changedAt).toBe(at),
    );
  };
  const make = () => test.app.get(MakeDigests).run();
  const sends = () => test.app.get(SendMails).run();
  const taken = () => server.received.splice(0);
  const tokenIn = (text = '') => /unsubscribe\?token=(\S+)/.exec(text)![1]!;
  const outbox = async (query = '') => (await test.send('GET', `/api/mails?${query}`, { as: people.secretariat })).body;

  it('tell at once, in the reader’s language, why and how to end them; signed in to the server', async () => {
    await joins(people.contributor);
    await follow(people.contributor, 'e-services', 'at-once', { language: 'fr', timeZone: 'Africa/Kigali' });
    await publish('a', '2026-06-01T03:10:00.000Z', {}, `Paiement ${script}`);
    now = new Date('2026-06-01T03:11:00.000Z');
    await make();
    await sends();
    const [{ mail, to } = { mail: null, to: '' }, ...more] = taken();
    expect(more).toEqual([]);
    expect(server.signedIn).toEqual(['portal']);
    expect(to).toBe('u-contributor@example.org');
    expect(mail!.subject).toBe(`Paiement ${script}`);
    expect(mail!.text).toContain('Vous suivez Domaine : ');
    expect(mail!.text).toContain('https://digital.example.org/practices/a');
    expect(mail!.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(mail!.html).not.toContain('<script');
    expect(mail!.html).toMatch(/<html lang="fr" dir="ltr">/);
    const raw = (name: string) => mail!.headerLines.find(({ key }) => key === name)?.line;
    expect(raw('list-unsubscribe-post')).toBe('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(raw('list-unsubscribe')!.replace(/\s+/g, ' ')).toMatch(
      /^List-Unsubscribe: <https:\/\/digital\.example\.org\/api\/unsubscribe\/[\w.-]+>$/,
    );
    await make();
    await sends();
    expect(taken()).toEqual([]);
  });

  it('come each morning of the reader’s zone, once, and not where nothing is new', async () => {
    now = new Date('2026-06-01T04:30:00.000Z');
    await joins(people.neighbour);
    await follow(people.neighbour, 'e-services', 'daily', { language: 'en', timeZone: 'Africa/Nairobi' });
    await make();
    await publish('b', '2026-06-01T05:00:00.000Z');
    await publish('c', '2026-06-01T06:00:00.000Z');
    now = new Date('2026-06-02T03:59:00.000Z');
    await make();
    await sends();
    expect(taken().filter(({ to }) => to.includes('neighbour'))).toEqual([]);
    now = new Date('2026-06-02T04:00:00.000Z');
    for (let i = 0; i < 2; i++) {
      await make();
      await sends();
    }
    const mine = taken().filter(({ to }) => to.includes('neighbour'));
    expect(mine.map(({ mail }) => mail.subject)).toEqual(['2 new in what you follow, 2 June 2026']);
    expect(mine[0]!.mail.text!.indexOf('Practice c')).toBeLessThan(mine[0]!.mail.text!.indexOf('Practice b'));
    now = new Date('2026-06-03T04:00:00.000Z');
    await make();
    await sends();
    expect(taken()).toEqual([]);
  });

  it('ask again at the moment of sending what the reader may see', async () => {
    await publish('narrowed', '2026-06-03T05:00:00.000Z');
    await publish('ended', '2026-06-03T05:01:00.000Z');
    await publish('stays', '2026-06-03T05:02:00.000Z');
    now = new Date('2026-06-04T04:00:00.000Z');
    await make();
    const narrow = published('narrowed', 'Practice narrowed', {
      publishedAt: '2026-06-03T05:00:00.000Z',
      audience: { kind: 'named', members: ['CR'] },
    });
    await tell('repository.practice', 'narrowed', narrow, '2026-06-04T03:59:00.000Z');
    await tell(
      'repository.practice',
      'ended',
      practiceWithdrawn({ id: 'ended', member: 'RW', reason: '', wasPublished: true }),
    );
    await test.eventually(async () => {
      const { model } = test.app.get(Items);
      expect((await model.findById('practice/narrowed'))?.audience).not.toContain('public');
      expect((await model.findById('practice/ended'))?.gone).not.toBeNull();
    });
    await sends();
    const mine = taken().filter(({ to }) => to.includes('neighbour'));
    expect(mine.map(({ mail }) => mail.subject)).toEqual(['Practice stays']);
    expect(JSON.stringify(mine)).not.toMatch(/narrowed|ended/);
  });

  it('are not sent where nothing is left to tell', async () => {
    await publish('members-only', '2026-06-04T05:00:00.000Z', { audience: { kind: 'members' } });
    now = new Date('2026-06-05T04:00:00.000Z');
    await make();
    const id = people.neighbour.id!;
    await tell('identity.person', id, rolesChanged({ id, grants: [] }));
    await test.eventually(async () => {
      await sends();
      expect((await outbox('status=nothing-left')).items).toHaveLength(1);
    });
    expect(taken().filter(({ to }) => to.includes('neighbour'))).toEqual([]);
  });

  it('are tried again later when the server will not now, and sent once', async () => {
    server.refuses.set('u-contributor@example.org', { code: 451, text: 'Try later' });
    await publish('later', '2026-06-05T05:00:00.000Z');
    now = new Date('2026-06-05T05:01:00.000Z');
    await make();
    await sends();
    expect(taken()).toEqual([]);
    const { items } = await outbox('status=waiting');
    expect(items).toMatchObject([
      { to: 'u-contributor@example.org', attempts: 1, reason: expect.stringContaining('Try later') },
    ]);
    server.refuses.clear();
    now = new Date('2026-06-05T05:03:00.000Z');
    await sends();
    expect(taken().map(({ mail }) => mail.subject)).toEqual(['Practice later']);
  });

  it('stop after the fifth that came back, whether at once or by a report, until mails are wanted again', async () => {
    const state = async () =>
      (await test.send('GET', '/api/subscriptions', { as: people.contributor })).body.mail.stopped;
    await publish('r0', '2026-06-06T05:00:00.000Z');
    now = new Date('2026-06-06T05:01:00.000Z');
    await make();
    await sends();
    const [{ mail } = { mail: null }] = taken();
    const report = { messageId: mail!.messageId, status: '5.1.1', reason: 'No such user' };
    for (let i = 0; i < 2; i++)
      expect((await test.send('POST', '/api/mail-returns', { as: people.secretariat, body: report })).status).toBe(204);
    server.refuses.set('u-contributor@example.org', { code: 550, text: 'No such user' });
    for (let i = 1; i < 5; i++) {
      expect(await state()).toBeNull();
      await publish(`r${i}`, `2026-06-06T06:0${i}:00.000Z`);
      now = new Date(`2026-06-06T06:0${i}:30.000Z`);
      await make();
      await sends();
    }
    expect(await state()).toBe('bounced');
    server.refuses.clear();
    await publish('r5', '2026-06-06T07:00:00.000Z');
    now = new Date('2026-06-06T07:01:00.000Z');
    await make();
    await sends();
    expect(taken()).toEqual([]);
    await test.send('PUT', '/api/subscriptions', { as: people.contributor, body: { resume: true } });
    expect(await state()).toBeNull();
  });

  it('end by one click without signing in; a forged link ends nothing', async () => {
    await publish('u', '2026-06-07T05:00:00.000Z');
    now = new Date('2026-06-07T05:01:00.000Z');
    await make();
    await sends();
    const mail = taken().find(({ to }) => to.includes('contributor'))!.mail;
    const token = tokenIn(mail.text);
    const [said, signature] = token.split('.');
    const forged = [
      `${Buffer.from(JSON.stringify(['u-neighbour', 'digest'])).toString('base64url')}.${signature}`,
      `${said}.${signature!.slice(0, -2)}AA`,
      said!,
      `${token}.x`,
      'none',
    ];
    for (const wrong of forged) {
      const answer = await test.send('POST', `/api/unsubscribe/${wrong}`);
      expect([answer.status, answer.body.code]).toEqual([404, 'dissemination.unsubscribe-invalid']);
    }
    expect((await test.send('GET', `/api/unsubscribe/${token}`)).body).toEqual({
      address: 'u…@example.org',
      mails: 'digest',
    });
    const followed = async () =>
      (await test.send('GET', '/api/subscriptions', { as: people.contributor })).body.items[0].channels;
    expect(await followed()).toEqual({ inbox: true, mail: 'at-once' });
    const oneClick = {
      method: 'POST',
      url: `/api/unsubscribe/${token}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'List-Unsubscribe=One-Click',
    } as const;
    expect((await test.app.inject(oneClick)).statusCode).toBe(204);
    expect((await test.app.inject(oneClick)).statusCode).toBe(204);
    expect(await followed()).toEqual({ inbox: true, mail: 'none' });
    const elsewhere = await test.app.inject({ ...oneClick, url: '/api/inbox/read' });
    expect(elsewhere.statusCode).toBe(415);
  });

  it('are shown to the secretariat alone, and only what is stuck is sent again', async () => {
    expect((await test.send('GET', '/api/mails', { as: people.contributor })).status).toBe(403);
    const { items, counts, toFiles } = await outbox();
    expect([toFiles, counts.sent > 3, counts.bounced]).toEqual([false, true, 5]);
    const [sent, bounced] = ['sent', 'bounced'].map((status) =>
      items.find((mail: { status: string }) => mail.status === status),
    );
    const again = (id: string) => test.send('POST', `/api/mails/${id}/again`, { as: people.secretariat });
    expect((await again(sent.id)).body.code).toBe('dissemination.mail-not-stuck');
    expect((await again('none')).body.code).toBe('dissemination.mail-not-found');
    expect((await again(bounced.id)).status).toBe(204);
    const report = { messageId: '<other@example.org>', status: '5.1.1' };
    expect((await test.send('POST', '/api/mail-returns', { as: people.secretariat, body: report })).body.code).toBe(
      'dissemination.mail-not-found',
    );
  });
});
