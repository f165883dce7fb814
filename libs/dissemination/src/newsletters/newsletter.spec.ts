import { type Actor, personJoined } from '@digital-customs/contracts';
import { people, startTestApp, type TestApp } from '@digital-customs/testing';
import { DisseminationModule } from '../dissemination.module.js';
import { published, teller } from '../items/given.js';
import { MailServer } from '../mail/given.js';
import { SendMails } from '../mail/send-mails.js';

describe('the newsletter', () => {
  let test: TestApp;
  let server: MailServer;
  const tell = teller(() => test);
  const curator = people.curator;
  const content = {
    titles: { en: 'What is new in autumn', fr: 'Quoi de neuf en automne' },
    intros: { en: 'Dear colleagues.\n\n<b>Read on</b>', fr: '' },
    entries: [
      { record: 'practice/open', notes: { en: 'A fine one.', fr: 'Une belle.' } },
      { record: 'practice/members', notes: { en: '', fr: '' } },
    ],
  };

  beforeAll(async () => {
    server = await MailServer.start();
    process.env['SMTP_URL'] = `smtp://127.0.0.1:${server.port}`;
    test = await startTestApp({ imports: [DisseminationModule], publicUrl: 'https://digital.example.org' });
    delete process.env['SMTP_URL'];
    await tell('repository.practice', 'open', published('open', 'Open practice'));
    await tell(
      'repository.practice',
      'members',
      published('members', 'Practice for Members', { audience: { kind: 'members' } }),
    );
    await follows(people.contributor, 'fr');
    await follows({ id: 'u-outsider', name: 'Outsider', grants: [] }, 'en');
  });
  afterAll(async () => {
    await test.close();
    await server.stop();
  });

  async function follows(as: Actor, language: string) {
    await tell(
      'identity.person',
      as.id!,
      personJoined({ id: as.id!, name: as.name, email: `${as.id}@example.org`, grants: [...as.grants] }),
    );
    const body = { kind: 'newsletter', value: 'research-unit', channels: { inbox: false, mail: 'at-once' }, language };
    expect((await test.send('POST', '/api/subscriptions', { as, body })).status).toBe(201);
  }
  const compose = (body: object, as: Actor = curator) => test.send('POST', '/api/newsletters', { as, body });
  const at = (version: number) => ({ 'if-match': `"${version}"` });

  it('is composed from published records, by the Research Unit alone', async () => {
    expect((await compose(content, people.contributor)).status).toBe(403);
    await test.eventually(async () =>
      expect((await test.send('GET', '/api/newsletters/candidates', { as: curator })).body.items).toHaveLength(2),
    );
    const { status, body } = await compose({ ...content, entries: [...content.entries, { record: 'practice/none' }] });
    expect([status, body.code, body.errors[0].path]).toEqual([422, 'dissemination.unknown-record', 'entries.2.record']);
    const twice = await compose({ ...content, entries: [content.entries[0], content.entries[0]] });
    expect(twice.body.errors[0].code).toBe('twice');
    expect((await compose({ titles: { en: '' } })).body.errors[0]).toMatchObject({
      path: 'titles.en',
      code: 'title-missing',
    });
    expect((await compose(content)).body).toMatchObject({ status: 'draft', number: null, version: 1, hidden: 0 });
  });

  it('is edited by the version that was read, previewed in both languages, and hidden from others until it is sent', async () => {
    const [{ id }] = (await test.send('GET', '/api/newsletters', { as: curator })).body.items;
    const path = `/api/newsletters/${id}`;
    expect((await test.send('GET', path)).body.code).toBe('dissemination.newsletter-not-found');
    expect((await test.send('GET', '/api/newsletters')).body.items).toEqual([]);
    const changed = { ...content, titles: { ...content.titles, en: 'Autumn' } };
    expect((await test.send('PUT', path, { as: curator, body: changed, headers: at(1) })).body.version).toBe(2);
    expect((await test.send('PUT', path, { as: curator, body: content, headers: at(1) })).status).toBe(412);
    const { body: english } = await test.send('GET', `${path}/preview`, { as: curator });
    expect(english).toMatchObject({ subject: 'Autumn', followers: 2 });
    expect(english.html).toContain('&lt;b&gt;Read on&lt;/b&gt;');
    expect(english.text).not.toContain('Practice for Members');
    const { body: french } = await test.send('GET', `${path}/preview?language=fr`, { as: curator });
    expect(french.text).toContain('Une belle.');
    const empty = (await compose({ titles: { en: 'Nothing' } })).body;
    const { body } = await test.send('POST', `/api/newsletters/${empty.id}/sending`, { as: curator, headers: at(1) });
    expect(body.code).toBe('dissemination.newsletter-empty');
  });

  it('is sent once to each follower with what they may read, in their language, and kept as a page', async () => {
    const { items } = (await test.send('GET', '/api/newsletters', { as: curator })).body;
    const { id } = items.find(({ titles }: { titles: { en: string } }) => titles.en === 'Autumn');
    const path = `/api/newsletters/${id}`;
    const sending = () => test.send('POST', `${path}/sending`, { as: curator, headers: { 'if-match': '*' } });
    expect((await sending()).status).toBe(204);
    expect((await sending()).body.code).toBe('dissemination.newsletter-sent');
    expect((await test.send('PUT', path, { as: curator, body: content, headers: at(3) })).body.code).toBe(
      'dissemination.newsletter-sent',
    );
    await test.eventually(async () => {
      await test.app.get(SendMails).run();
      expect(server.received).toHaveLength(2);
    });
    const [member, outsider] = ['u-contributor', 'u-outsider'].map(
      (who) => server.received.find(({ to }) => to.startsWith(who))!.mail,
    );
    expect(member!.subject).toBe('Quoi de neuf en automne');
    expect(member!.text).toContain('Practice for Members');
    expect(outsider!.subject).toBe('Autumn');
    expect(outsider!.text).not.toContain('Practice for Members');
    expect(outsider!.text).toContain(`https://digital.example.org/newsletters/${id}`);
    expect((await test.send('GET', path)).body).toMatchObject({
      number: 1,
      status: 'sent',
      entries: [{ record: 'practice/open' }],
      hidden: 0,
    });
    const token = /unsubscribe\?token=(\S+)/.exec(outsider!.text!)![1]!;
    expect((await test.send('POST', `/api/unsubscribe/${token}`)).status).toBe(204);
    const { followers } = (await test.send('GET', `${path}/preview`, { as: curator })).body;
    expect(followers).toBe(1);
  });
});
